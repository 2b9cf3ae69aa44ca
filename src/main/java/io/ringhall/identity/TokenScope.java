package io.ringhall.identity;

/** What an access token allows at most; its user's role may allow less. */
public enum TokenScope {
    /** Looks, and changes nothing. */
    READ,
    /** Whatever its user may do, but for making and revoking tokens. */
    WRITE
}
