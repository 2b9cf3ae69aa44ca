package io.ringhall.engine.sip;

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

    /** Whether the transport repeats what gets lost, so that we need not. */
    public boolean reliable() {
        return reliable;
    }
}
