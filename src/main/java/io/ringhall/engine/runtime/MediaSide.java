package io.ringhall.engine.runtime;

import java.net.InetAddress;
import io.ringhall.engine.media.MediaTerminal;
import io.ringhall.engine.media.sdp.LocalMedia;
import io.ringhall.engine.media.sdp.SessionDescription;
import io.ringhall.engine.media.sdp.MediaTarget;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One side of a call's media: its terminal, what we last told it, what it last said and what holds. */
final class MediaSide {
    private final long sessionId = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private final Supplier<MediaTerminal> source;
    private @Nullable MediaTerminal terminal;
    private @Nullable MediaTarget current;
    private @Nullable InetAddress from;
    private String address;
    private int version;
    private byte[] told = {};
    private byte[] toldBefore = {};
    private @Nullable SessionDescription said;
    private @Nullable SessionDescription saidBefore;

    /** @param source opens the terminal when it is first needed */
    MediaSide(String address, Supplier<MediaTerminal> source) {
        this.address = address;
        this.source = source;
    }

    MediaTerminal terminal() {
        var known = terminal;
        if (known == null) {
            known = source.get();
            terminal = known;
        }
        return known;
    }

    @Nullable MediaTerminal opened() {
        return terminal;
    }

    /** Where its packets go from now on. */
    void use(@Nullable MediaTarget target) {
        if (target != null) {
            current = target;
            terminal().remote(target, from);
        }
    }

    /** What was agreed last; null before. */
    @Nullable MediaTarget current() {
        return current;
    }

    /** Where its signalling comes from; null = not known. */
    void from(@Nullable InetAddress source) {
        from = source;
    }

    void address(String next) {
        address = next;
    }

    /** RFC 3264 §8: the version grows with each description. */
    LocalMedia next() {
        return new LocalMedia(address, terminal().rtpPort(), sessionId, ++version);
    }

    byte[] told() {
        return told;
    }

    byte[] tell(byte[] sdp) {
        toldBefore = told;
        told = sdp;
        return sdp;
    }

    @Nullable SessionDescription said() {
        return said;
    }

    /** RFC 3264 §8: nothing has changed; then not even the origin's version has. */
    boolean repeats(SessionDescription description) {
        return description.equals(said);
    }

    void says(SessionDescription description) {
        saidBefore = said;
        said = description;
    }

    /** What it offered last was refused: what it said before holds. */
    void unsaid() {
        said = saidBefore;
    }

    /** It refused what it was told last. */
    void untold() {
        told = toldBefore;
    }
}
