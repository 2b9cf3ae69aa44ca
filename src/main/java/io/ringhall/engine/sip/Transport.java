package io.ringhall.engine.sip;

import org.jspecify.annotations.Nullable;

/** SIP transports (RFC 3261 §18, RFC 7118). */
public enum Transport {
    UDP(false),
    TCP(true),
    TLS(true),
    WS(true),
    WSS(true);

    private final boolean reliable;

    Transport(boolean reliable) {
        this.reliable = reliable;
    }

    /** Whether it is encrypted. */
    public boolean secure() {
        return this == TLS || this == WSS;
    }

    /** By the transport parameter of a URI; null = none we know. */
    public static @Nullable Transport named(String parameter) {
        for (var each : values()) {
            if (each.name().equalsIgnoreCase(parameter)) {
                return each;
            }
        }
        return null;
    }

    /** Whether messages lie in WebSocket frames (RFC 7118). */
    public boolean webSocket() {
        return this == WS || this == WSS;
    }

    /** The transport parameter of a URI; WebSocket has one for both (RFC 7118 §5.2). "" for UDP, which needs none. */
    public String parameter() {
        return switch (this) {
            case UDP -> "";
            case TCP -> ";transport=tcp";
            case TLS -> ";transport=tls";
            case WS, WSS -> ";transport=ws";
        };
    }

    /** Whether the transport repeats what gets lost, so that we need not. */
    public boolean reliable() {
        return reliable;
    }
}
