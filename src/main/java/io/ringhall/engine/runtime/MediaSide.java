package io.ringhall.engine.runtime;

import io.ringhall.engine.media.MediaTerminal;
import io.ringhall.engine.media.sdp.LocalMedia;
import io.ringhall.engine.media.sdp.SessionDescription;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One side of a call's media: what we last told it and what it last said. */
final class MediaSide {
    private final long sessionId = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private String address;
    private int version;
    private byte[] told = {};
    private byte[] toldBefore = {};
    private @Nullable SessionDescription said;
    private @Nullable SessionDescription saidBefore;

    MediaSide(String address) {
        this.address = address;
    }

    void address(String next) {
        address = next;
    }

    /** RFC 3264 §8: the version grows with each description. */
    LocalMedia next(MediaTerminal terminal) {
        return new LocalMedia(address, terminal.rtpPort(), sessionId, ++version);
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
