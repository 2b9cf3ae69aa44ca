package io.ringhall.engine.trace;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * One message as it crossed the wire, secrets masked.
 *
 * @param at milliseconds since the epoch
 * @param sent by us
 * @param transport UDP, TCP…
 */
public record TracedMessage(long at, boolean sent, String transport, InetSocketAddress local, InetSocketAddress remote, byte[] bytes) {
    /** @param bytes as they were on the wire; left untouched */
    public static TracedMessage masked(
            long at, boolean sent, String transport, InetSocketAddress local, InetSocketAddress remote, byte[] bytes) {
        return new TracedMessage(at, sent, transport, local, remote, Secrets.masked(bytes));
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public InetSocketAddress source() {
        return sent ? local : remote;
    }

    public InetSocketAddress destination() {
        return sent ? remote : local;
    }
}
