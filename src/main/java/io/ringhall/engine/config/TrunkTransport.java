package io.ringhall.engine.config;

/** How a carrier is reached. */
public enum TrunkTransport {
    /** As its name server says (RFC 3263 §4.1), UDP where it says nothing. */
    AUTO,
    UDP,
    TCP,
    TLS
}
