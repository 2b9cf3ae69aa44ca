package io.ringhall.engine.config;

/**
 * Digest secrets of one SIP user: H(user:realm:password) in lower-case hex (RFC 8760, RFC 7616 §3.4.2). The password
 * itself is never kept.
 */
public record Ha1(String md5, String sha256) {
    /** Secrets are never logged. */
    @Override
    public String toString() {
        return "Ha1[***]";
    }
}
