package io.ringhall.engine.sip.message;

/** A URI of a scheme we do not route (tel, http…), kept as written. */
public record OtherUri(String scheme, String text) implements Uri {
    @Override
    public String toString() {
        return text;
    }
}
