package io.ringhall.plan.extension;

/** What a phone needs to register. Shown once: only digest hashes are kept. */
public record ExtensionCredentials(String number, String domain, String password) {
    @Override
    public String toString() {
        return "ExtensionCredentials[" + number + "@" + domain + ", ***]";
    }
}
