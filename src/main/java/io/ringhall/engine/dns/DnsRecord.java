package io.ringhall.engine.dns;

import java.net.InetAddress;

/** The records that locate SIP servers. Names have no closing dot. */
public sealed interface DnsRecord {
    /** RFC 3403 §4.1. @param service e.g. "SIP+D2U" @param replacement the name to ask for next */
    record Naptr(int order, int preference, String flags, String service, String replacement) implements DnsRecord {}

    /** RFC 2782. */
    record Srv(int priority, int weight, int port, String target) implements DnsRecord {}

    record Address(InetAddress address) implements DnsRecord {}
}
