package io.ringhall.engine.media;

/** No port pair of the configured range is free: the call is answered 503. */
public final class PortsExhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortsExhausted(MediaSettings settings) {
        super("no RTP port pair left in " + settings.rtpLow() + "-" + settings.rtpHigh());
    }
}
