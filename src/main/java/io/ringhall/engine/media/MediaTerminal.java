package io.ringhall.engine.media;

import java.net.InetAddress;
import io.ringhall.engine.media.sdp.MediaTarget;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One RTP port pair and the phone behind it. Methods may be called on any thread, never block and take effect in the
 * order they were called. What is played wins over what is relayed; its end lets the relay through again.
 *
 * <p>Towards the phone there is one SSRC with continuous sequence numbers and timestamps, whatever the source (RFC 3550
 * §5.1). A phone whose description does not receive ({@code sendonly}, {@code inactive}) is sent nothing.
 */
public interface MediaTerminal {
    /** The even port; RTCP is on the next. */
    int rtpPort();

    /**
     * Where to send, from the phone's description. Packets from the phone tell better (symmetric RTP, RFC 4961), but who may send them is decided by
     * what was signalled: src/spec/source-latch.md.
     *
     * @param from where the description came from; null = not known
     */
    void remote(MediaTarget target, @Nullable InetAddress from);

    /** As {@link #remote(MediaTarget, InetAddress)} from nobody knows where. */
    default void remote(MediaTarget target) {
        remote(target, null);
    }

    /** Relays in both directions, undecoded: payload types must be the same on both sides. Replaces a former bridge. */
    void bridge(MediaTerminal peer);

    /** Ends the relay in both directions. */
    void unbridge();

    /**
     * Plays G.711 in the target's codec, a frame every 20 ms. Replaces what was playing, which is then not reported. Time
     * passes also while nothing can be sent, so {@link MediaListener#playbackDone} always comes, except after {@code loop}.
     */
    void play(Audio audio, boolean loop, int token);

    /** As {@link #play} without report. */
    void tone(Tone tone);

    /** Nothing is reported. */
    void stopPlaying();

    /**
     * Records what the phone sends as 16-bit mono WAV, which is valid up to the last second at any time. Ends by
     * {@link #stopRecording}, the session's end, {@code maxSeconds}, or {@code silenceSeconds} without sound (0 = never);
     * trailing silence is cut. Always reported once, also when the file could not be written.
     */
    void record(Path wav, int maxSeconds, int silenceSeconds, int token);

    void stopRecording();

    /** Whether RFC 4733 digits are reported; they are relayed all the same. */
    void detectDigits(boolean on);

    /** What was received and sent so far. */
    MediaQuality quality();
}
