package io.ringhall.engine;

/**
 * Connections beyond plain TCP. Ports: 0 = any free one, -1 = off.
 *
 * @param tlsPort SIP over TLS (RFC 3261 §26.2.1)
 * @param wsPort wssPort SIP over WebSocket, plain and secure (RFC 7118)
 */
public record StreamSettings(int tlsPort, int wsPort, int wssPort, TlsContexts tls, ConnectionLimits limits) {
    public static final int OFF = -1;

    /** Plain TCP only. */
    public static StreamSettings plain() {
        return new StreamSettings(OFF, OFF, OFF, TlsContexts.outgoingOnly(), ConnectionLimits.DEFAULT);
    }
}
