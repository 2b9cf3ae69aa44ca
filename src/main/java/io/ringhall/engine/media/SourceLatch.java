package io.ringhall.engine.media;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whose packets are taken, and where ours go (symmetric RTP, RFC 4961). A phone behind NAT is where its packets come
 * from; a stranger who finds the port later must not get the call. Pure; times are milliseconds.
 */
final class SourceLatch {
    /** So long must the latched source be silent before another may take its place. */
    static final long SILENCE = 3_000;

    private @Nullable InetSocketAddress told;
    private @Nullable InetSocketAddress latched;
    private long heardAt;
    private long openUntil;

    /** A description names its address: a new address starts anew, the same one again lets the phone move once. */
    void told(InetSocketAddress address, long now) {
        boolean again = address.equals(told);
        openUntil = again ? now + SILENCE : now;
        if (!again) {
            latched = null;
            told = address;
        }
    }

    boolean accepts(InetSocketAddress from, long now) {
        if (!from.equals(latched)) {
            // the signalled address has the right of way: it came by an authenticated request
            boolean may = latched == null || from.equals(told) || now < openUntil || now - heardAt >= SILENCE;
            if (!may) {
                return false;
            }
            openUntil = now;
            latched = from;
        }
        heardAt = now;
        return true;
    }

    /** Null while there is nowhere to send to. */
    @Nullable InetSocketAddress destination() {
        if (latched != null) {
            return latched;
        }
        var address = told;
        return address != null && isUsable(address) ? address : null;
    }

    /** An address and no host name, and not the 0.0.0.0 of a hold. */
    static boolean isUsable(InetSocketAddress address) {
        return !address.isUnresolved() && address.getPort() != 0 && !address.getAddress().isAnyLocalAddress();
    }

    /** Whether RTCP from there belongs to the same phone. */
    boolean isNeighbour(InetSocketAddress control) {
        var rtp = destination();
        return rtp != null && rtp.getAddress().equals(control.getAddress());
    }
}
