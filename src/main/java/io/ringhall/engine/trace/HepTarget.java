package io.ringhall.engine.trace;

import org.jspecify.annotations.Nullable;

/**
 * A capture server that gets a copy of every SIP message.
 *
 * @param host name or address, IPv6 without brackets
 * @param port UDP
 * @param agent number this house is known by there (capture agent ID), 32 bits without sign
 */
public record HepTarget(String host, int port, long agent) {
    private static final long MOST_AGENTS = 0xffff_ffffL;

    public HepTarget {
        if (host.isBlank() || port < 1 || port > 65_535 || agent < 0 || agent > MOST_AGENTS) {
            throw new IllegalArgumentException("no capture server: " + host + ":" + port + ", agent " + agent);
        }
    }

    /**
     * @param text "host:port" or "[IPv6]:port"; blank = none
     * @throws IllegalArgumentException when it is anything else
     */
    public static @Nullable HepTarget parse(String text, long agent) {
        if (text.isBlank()) {
            return null;
        }
        int colon = text.lastIndexOf(':');
        var host = colon < 0 ? text : text.substring(0, colon).strip();
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.indexOf(':') >= 0) {
            throw new IllegalArgumentException("host:port or [IPv6]:port, not " + text);
        }
        try {
            return new HepTarget(host, colon < 0 ? -1 : Integer.parseInt(text.substring(colon + 1).strip()), agent);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("host:port or [IPv6]:port, not " + text, e);
        }
    }
}
