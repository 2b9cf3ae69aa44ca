package io.ringhall.engine.config;

/** A password the engine has to present to others, so it cannot be kept as a hash. @param value in clear */
public record Secret(String value) {
    public static final Secret NONE = new Secret("");

    /** Secrets are never logged. */
    @Override
    public String toString() {
        return "Secret[***]";
    }
}
