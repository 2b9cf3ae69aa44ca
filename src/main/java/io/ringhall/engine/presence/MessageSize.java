package io.ringhall.engine.presence;

/** How long the content of a message may be (RFC 3428 §8). */
public final class MessageSize {
    /** Over a transport without congestion control. */
    public static final int UNRELIABLE = 1_300;
    public static final int RELIABLE = 16_384;

    private MessageSize() {}

    /** 0 = it may pass; 513 too large for this transport (RFC 3261 §21.5.7), 413 for any (§21.4.11). */
    public static int refusal(int bytes, boolean reliable) {
        return bytes > RELIABLE ? 413 : !reliable && bytes > UNRELIABLE ? 513 : 0;
    }
}
