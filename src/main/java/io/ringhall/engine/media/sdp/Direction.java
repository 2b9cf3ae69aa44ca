package io.ringhall.engine.media.sdp;

import java.util.List;

/** Which way media flows, seen from the one who wrote the description (RFC 8866 §6.7, RFC 3264 §5.1). */
public enum Direction {
    SENDRECV("sendrecv", true, true),
    SENDONLY("sendonly", true, false),
    RECVONLY("recvonly", false, true),
    INACTIVE("inactive", false, false);

    static final List<Direction> ALL = List.of(values());

    private final String word;
    private final boolean sends;
    private final boolean receives;

    Direction(String word, boolean sends, boolean receives) {
        this.word = word;
        this.sends = sends;
        this.receives = receives;
    }

    /** The SDP attribute. */
    public String word() {
        return word;
    }

    public boolean sends() {
        return sends;
    }

    public boolean receives() {
        return receives;
    }

    /** The answer to it (RFC 3264 §6.1): sending is met by receiving. */
    public Direction mirrored() {
        return of(receives, sends);
    }

    /** RFC 3264 §8.4: an address of 0.0.0.0 means that its author wants to hear nothing. */
    Direction deaf() {
        return of(sends, false);
    }

    /** What both allow. */
    Direction within(Direction other) {
        return of(sends && other.sends, receives && other.receives);
    }

    private static Direction of(boolean sends, boolean receives) {
        if (sends) {
            return receives ? SENDRECV : SENDONLY;
        }
        return receives ? RECVONLY : INACTIVE;
    }
}
