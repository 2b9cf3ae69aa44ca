package io.ringhall.engine;

/**
 * Connections beyond plain TCP. Ports: 0 = any free one, -1 = off.
 *
 * @param tlsPort SIP over TLS (RFC 3261 §26.2.1)
 * @param wsPort wssPort SIP over WebSocket, plain and secure (RFC 7118) @param origins whose pages may use them
 */
public record StreamSettings(int tlsPort, int wsPort, int wssPort, TlsContexts tls, ConnectionLimits limits, WebOrigins origins) {
    public static final int OFF = -1;

    /** WebSocket for pages of our own host only. */
    public StreamSettings(int tlsPort, int wsPort, int wssPort, TlsContexts tls, ConnectionLimits limits) {
        this(tlsPort, wsPort, wssPort, tls, limits, WebOrigins.SAME_HOST);
    }

    /** Plain TCP only. */
    public static StreamSettings plain() {
        return new StreamSettings(OFF, OFF, OFF, TlsContexts.outgoingOnly(), ConnectionLimits.DEFAULT);
    }
}
