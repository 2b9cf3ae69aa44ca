package io.ringhall.engine.media;

import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.media.sdp.Direction;
import io.ringhall.engine.media.sdp.MediaTarget;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline of one terminal, in the order a packet takes: accept → measure → record → digits → the peer's link. The
 * volatile fields are written by the call's thread, so that a call which never carries a packet never wakes the loop; all
 * others belong to the loop.
 */
final class PortTerminal implements MediaTerminal {
    private static final long TELL_SILENCE = 20_000;

    private final MediaLoop loop;
    private final PortPair pair;
    private final MediaListener listener;
    private final Executor files;
    private final PhoneLink link;

    private volatile @Nullable PortTerminal peer;
    private volatile boolean detecting;
    private volatile boolean touched;
    private volatile boolean closed;

    private final Reception reception = new Reception();
    private final DigitReceiver digits = new DigitReceiver();
    private @Nullable InbandDigits inband;
    private @Nullable Playback playback;
    private @Nullable Recording recording;
    private @Nullable StereoRecording tap;
    private int tapChannel;
    private boolean riding;
    private boolean heard;
    private boolean silenceTold;
    private long heardAt;

    PortTerminal(MediaLoop loop, PortPair pair, MediaListener listener, Executor files) {
        this.loop = loop;
        this.pair = pair;
        this.listener = listener;
        this.files = files;
        this.link = new PhoneLink(pair, loop.counters);
    }

    // ---- on the call's thread

    @Override
    public int rtpPort() {
        return pair.rtpPort;
    }

    @Override
    public void remote(MediaTarget target, @Nullable InetAddress from) {
        link.remote(target, from);
    }

    @Override
    public void bridge(MediaTerminal other) {
        unbridge();
        if (other instanceof PortTerminal terminal && terminal != this && !closed && !terminal.closed) {
            terminal.unbridge();
            terminal.peer = this;
            peer = terminal;
        }
    }

    @Override
    public void unbridge() {
        var former = peer;
        peer = null;
        if (former != null && former.peer == this) {
            former.peer = null;
        }
    }

    @Override
    public void play(Audio audio, boolean repeated, int token) {
        onLoop(() -> start(new Playback(audio, repeated, token, true)));
    }

    @Override
    public void tone(Tone tone) {
        onLoop(() -> start(new Playback(tone.audio(), tone.repeats(), 0, false)));
    }

    @Override
    public void stopPlaying() {
        if (touched) {
            onLoop(() -> playback = null);
        }
    }

    @Override
    public void record(Path wav, int maxSeconds, int silenceSeconds, int token) {
        onLoop(() -> {
            endRecording();
            loop.counters.recording.increment();
            loop.busy(this);
            recording = new Recording(wav, maxSeconds, silenceSeconds, MediaLoop.now(), files, (millis, complete) -> {
                if (!complete) {
                    loop.counters.failedRecordings.increment();
                }
                listener.recordingDone(this, token, millis);
            });
        });
    }

    @Override
    public void stopRecording() {
        if (touched) {
            onLoop(this::endRecording);
        }
    }

    @Override
    public void detectDigits(boolean on) {
        detecting = on;
    }

    @Override
    public MediaQuality quality() {
        return reception.quality(link.sent());
    }

    private void onLoop(Runnable task) {
        if (!closed) {
            touched = true;
            loop.execute(task);
        }
    }

    /** @param release takes the port pair back; told whether it was in use */
    void close(BiConsumer<PortPair, Boolean> release) {
        if (closed) {
            return;
        }
        closed = true;
        unbridge();
        if (touched) {
            loop.execute(() -> {
                end();
                pair.owner = null;
                release.accept(pair, true);
            });
        } else {
            pair.owner = null;
            release.accept(pair, false);
        }
    }

    // ---- on the loop

    void receive(ByteBuffer packet, InetSocketAddress from, long nanos) {
        long now = nanos / 1_000_000;
        var remote = link.target(now);
        if (remote == null || closed || !link.accepts(packet, from, now)) {
            loop.counters.refused.increment();
            return;
        }
        loop.counters.received.increment();
        noteHeard(now);
        reception.packet(packet, remote.payloadType(), nanos);
        int type = Rtp.payloadType(packet);
        if (recording != null || tap != null) {
            var codec = type == remote.payloadType() ? remote.codec() : Codec.ofStaticType(type);
            if (codec != Codec.OTHER) {
                record(packet, codec, now);
            }
        }
        if (detecting && remote.telephoneEventType() < 0 && peer == null) {
            hearDigits(packet, type == remote.payloadType() ? remote.codec() : Codec.OTHER);
        }
        if (detecting && type == remote.telephoneEventType()) {
            char key = digits.packet(packet);
            if (key != DigitReceiver.NONE) {
                listener.digit(this, key);
            }
        }
        var other = peer;
        if (other != null) {
            other.relay(packet, loop, now);
        }
    }

    /** Only of phones that agreed on no telephone-event, so that no key counts twice; and only while the engine alone listens. */
    private void hearDigits(ByteBuffer packet, Codec codec) {
        if (codec == Codec.PCMA || codec == Codec.PCMU) {
            if (inband == null) {
                inband = new InbandDigits();
            }
            char key = inband.packet(packet, codec);
            if (key != DigitReceiver.NONE) {
                listener.digit(this, key);
            }
        }
    }

    private void record(ByteBuffer packet, Codec codec, long now) {
        if (recording != null) {
            recording.packet(packet, codec, now);
        }
        if (tap != null) {
            tap.packet(tapChannel, packet, codec, now);
        }
    }

    MediaLoop loop() {
        return loop;
    }

    void tap(StereoRecording by, int channel) {
        tap = by;
        tapChannel = channel;
        touched = true;
        loop.busy(this);
    }

    void untap(StereoRecording by) {
        if (tap == by) {
            tap = null;
        }
    }

    private void noteHeard(long now) {
        if (!heard) {
            heard = true;
            touched = true;
            loop.busy(this);
        }
        heardAt = now;
        silenceTold = false;
    }

    /** Terminals of two sessions may live on two loops: then the packet is handed over. */
    private void relay(ByteBuffer packet, MediaLoop from, long now) {
        if (from == loop) {
            relayHere(packet, now);
        } else {
            var copy = ByteBuffer.allocate(packet.limit()).put(0, packet, 0, packet.limit());
            loop.execute(() -> relayHere(copy, now));
        }
    }

    private void relayHere(ByteBuffer packet, long now) {
        if (playback == null && !closed) {
            link.send(packet, now);
        }
    }

    void receiveControl(ByteBuffer packet, InetSocketAddress from, long now) {
        if (closed || !link.acceptsControl(from, now)) {
            loop.counters.refused.increment();
            return;
        }
        var other = peer;
        // reports about what is not heard now would only mislead
        boolean heardNow = other != null && other.loop == loop && other.playback == null && other.link.outgoing.begun();
        if (heardNow && Rtcp.translate(packet, other.link.outgoing, link.outgoing)) {
            other.link.sendControl(packet, now);
        }
    }

    private void start(Playback next) {
        playback = next;
        if (!riding) {
            riding = true;
            loop.ride(this);
        }
    }

    /** Every 20 ms while something plays; its end is reported when the last frame has had its time. */
    boolean tick(long now, ByteBuffer packet) {
        var playing = playback;
        if (playing != null && playing.isOver()) {
            playback = null;
            if (playing.reported) {
                listener.playbackDone(this, playing.token);
            }
        } else if (playing != null) {
            var remote = link.target(now);
            var codec = remote == null ? Codec.OTHER : remote.codec();
            playing.frame(packet, codec, remote == null ? 0 : remote.payloadType());
            if (codec != Codec.OTHER) {
                link.send(packet, now);
            }
        }
        riding = playback != null;
        return riding;
    }

    void end() {
        playback = null;
        endRecording();
        if (loop.isClosing() && tap != null) {
            tap.end();
        }
        tap = null;
    }

    private void endRecording() {
        var running = recording;
        recording = null;
        if (running != null) {
            loop.counters.recording.decrement();
            running.stop();
        }
    }

    /** @return false when there is nothing to look after any more */
    boolean second(long now) {
        if (tap != null) {
            tap.second(now);
        }
        if (recording != null && !recording.second(now)) {
            recording = null;
            loop.counters.recording.decrement();
        }
        var remote = link.target(now);
        boolean expected = heard && remote != null && remote.direction() == Direction.SENDRECV;
        if (expected && !silenceTold && !closed && now - heardAt >= TELL_SILENCE) {
            silenceTold = true;
            listener.silent(this, now - heardAt);
        }
        return !closed;
    }
}
