package io.ringhall.tenancy;

/** What a caller is told when the tenant has no call left. */
public enum WhenFull {
    /** 486: the busy tone. Other ways of the carrier are not tried. */
    BUSY,
    /** 503: a carrier may try another way. */
    UNAVAILABLE
}
