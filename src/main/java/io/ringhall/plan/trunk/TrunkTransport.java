package io.ringhall.plan.trunk;

/** How SIP travels to a carrier; {@code AUTO} = as its name server says (RFC 3263), else UDP. */
public enum TrunkTransport {
    AUTO,
    UDP,
    TCP,
    TLS
}
