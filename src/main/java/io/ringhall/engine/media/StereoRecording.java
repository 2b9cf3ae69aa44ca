package io.ringhall.engine.media;

import io.ringhall.engine.media.sdp.Codec;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A call's recording in progress: the track on the media loop of the call's terminals, its file on the file thread. */
final class StereoRecording implements CallRecording {
    /** A call that is never hung up must not fill the disk, nor the header its 32 bits. */
    private static final int LONGEST_SECONDS = 8 * 3_600;
    private static final int CHANNELS = 2;
    private static final long WRITE_EVERY = 900;

    private final MediaLoop loop;
    private final Executor files;
    private final RecordingFile file;
    private final RecordingTrack track;
    private final Done done;
    private final @Nullable PortTerminal[] terminals = new PortTerminal[CHANNELS];
    private boolean paused;
    private boolean ended;
    private long writtenAt;

    StereoRecording(MediaLoop loop, Executor files, Path path, Done done) {
        this.loop = loop;
        this.files = files;
        this.done = done;
        file = new RecordingFile(path, CHANNELS);
        track = new RecordingTrack(MediaLoop.now(), LONGEST_SECONDS, CHANNELS, chunk -> files.execute(() -> file.write(chunk)));
        files.execute(file::open);
        loop.execute(loop.counters.recording::increment);
    }

    @Override
    public void listen(MediaTerminal terminal, int channel) {
        loop.execute(() -> {
            if (ended || !(terminal instanceof PortTerminal port) || port.loop() != loop || terminals[channel] == port) {
                return;
            }
            var former = terminals[channel];
            if (former != null) {
                former.untap(this);
            }
            terminals[channel] = port;
            track.newSource(channel);
            port.tap(this, channel);
        });
    }

    @Override
    public void pause() {
        loop.execute(() -> paused = true);
    }

    @Override
    public void resume() {
        loop.execute(() -> paused = false);
    }

    @Override
    public void stop() {
        loop.execute(this::end);
    }

    // ---- on the loop

    void packet(int channel, ByteBuffer packet, Codec codec, long now) {
        if (!paused && !ended) {
            track.packet(channel, packet, codec, now);
        }
    }

    /** Each of its terminals asks once a second. */
    void second(long now) {
        if (!ended && now - writtenAt >= WRITE_EVERY) {
            writtenAt = now;
            track.write();
            if (track.isFull(now)) {
                end();
            }
        }
    }

    void end() {
        if (ended) {
            return;
        }
        ended = true;
        for (var terminal : terminals) {
            if (terminal != null) {
                terminal.untap(this);
            }
        }
        loop.counters.recording.decrement();
        track.write();
        long samples = track.length();
        files.execute(() -> {
            boolean complete = file.finish(samples);
            if (!complete) {
                loop.counters.failedRecordings.increment();
            }
            done.done(samples * 1_000 / Audio.RATE, complete);
        });
    }
}
