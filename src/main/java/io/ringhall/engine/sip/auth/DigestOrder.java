package io.ringhall.engine.sip.auth;

/** Which challenge stands first when several are sent. */
public enum DigestOrder {
    /** MD5 first: phones that stop at a first header they do not know still get in. */
    COMPATIBLE,
    /** SHA-256 first, as RFC 8760 §2.3 wants it. */
    STRONGEST_FIRST
}
