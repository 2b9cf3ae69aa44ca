package io.ringhall.engine.media;

import io.ringhall.engine.config.LocalNetworks;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whose packets are taken, and where ours go (symmetric RTP, RFC 4961). A phone behind NAT is where its packets come
 * from; a stranger who finds the port must not get the call, even when he is the first to send. So a source counts by what the signalling, which is
 * authenticated, said of it: the described address, then the machine described or the one that signals, then anybody. Table: src/spec/source-latch.md.
 * Pure; times are milliseconds.
 */
final class SourceLatch {
    /** So long must the latched source be silent before another of the same machine may take its place. */
    static final long SILENCE = 3_000;

    /** So long nobody better must have been heard before somebody unknown is listened to. */
    static final long GRACE = 1_000;

    /** What speaks for a source. */
    enum Standing {
        /** Nothing, and the described address could well be right. */
        STRANGER,
        /** Nothing, but the described address cannot be reached from here: the phone is behind some NAT. */
        POSSIBLE,
        /** It is the machine described, or the one that signals. */
        KNOWN,
        /** It is the described address. */
        DESCRIBED
    }

    private @Nullable InetSocketAddress told;
    private @Nullable InetAddress signaller;
    private boolean plausible;
    private @Nullable InetSocketAddress latched;
    private Standing standing = Standing.STRANGER;
    private long heardAt;
    private long openUntil;
    /** Who is listened to although nothing is sent there. */
    private @Nullable InetSocketAddress overheard;
    private long overheardAt;

    /**
     * A description names its address: a new address starts anew, the same one again lets the phone move once.
     *
     * @param from where the description came from; null = not known
     */
    void told(InetSocketAddress address, @Nullable InetAddress from, long now) {
        boolean again = address.equals(told);
        openUntil = again ? now + SILENCE : now;
        signaller = from;
        plausible = isUsable(address) && plausible(address.getAddress(), from);
        overheard = null;
        if (!again) {
            latched = null;
            heardAt = now;
            told = address;
        }
    }

    /** A private address may be right when the signalling comes from there, too, or from inside as well. */
    private static boolean plausible(InetAddress address, @Nullable InetAddress from) {
        return !LocalNetworks.PRIVATE.contain(address) || from != null && (address.equals(from) || LocalNetworks.PRIVATE.contain(from));
    }

    boolean accepts(InetSocketAddress from, long now) {
        if (from.equals(latched)) {
            heardAt = now;
            return true;
        }
        var of = standing(from);
        if (of == Standing.STRANGER) {
            return overhears(from, now);
        }
        boolean may = latched == null
                || of == Standing.DESCRIBED
                || of.compareTo(standing) > 0
                || now < openUntil && of == standing
                || of == Standing.KNOWN && now - heardAt >= SILENCE;
        if (!may) {
            return false;
        }
        openUntil = now;
        latched = from;
        standing = of;
        heardAt = now;
        overheard = null;
        return true;
    }

    private Standing standing(InetSocketAddress from) {
        var described = told;
        if (described != null && from.equals(described)) {
            return Standing.DESCRIBED;
        }
        boolean machine = plausible && described != null && from.getAddress().equals(described.getAddress());
        if (machine || from.getAddress().equals(signaller)) {
            return Standing.KNOWN;
        }
        return plausible ? Standing.STRANGER : Standing.POSSIBLE;
    }

    /** Some carriers send from another machine than they describe: they are heard where nobody better is, but get nothing. */
    private boolean overhears(InetSocketAddress from, long now) {
        if (now - heardAt < GRACE || !from.equals(overheard) && overheard != null && now - overheardAt < SILENCE) {
            return false;
        }
        overheard = from;
        overheardAt = now;
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
