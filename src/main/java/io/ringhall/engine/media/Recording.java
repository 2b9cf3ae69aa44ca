package io.ringhall.engine.media;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import io.ringhall.engine.media.sdp.Codec;

/** One recording in progress: the track on the media loop, its file on the file thread. */
final class Recording {
    /** Told on the file thread when the file is closed. */
    interface Done {
        void done(long millis, boolean complete);
    }

    private final RecordingTrack track;
    private final RecordingFile file;
    private final Executor files;
    private final int silenceSeconds;
    private final Done done;

    Recording(Path path, int maxSeconds, int silenceSeconds, long now, Executor files, Done done) {
        this.file = new RecordingFile(path, 1);
        this.files = files;
        this.silenceSeconds = silenceSeconds;
        this.done = done;
        this.track = new RecordingTrack(now, maxSeconds, chunk -> files.execute(() -> file.write(chunk)));
        files.execute(file::open);
    }

    void packet(ByteBuffer packet, Codec codec, long now) {
        track.packet(packet, codec, now);
    }

    /** Once a second: what came goes to the file. @return false when it has ended by itself */
    boolean second(long now) {
        track.write();
        if (silenceSeconds > 0 && track.quietMillis(now) >= silenceSeconds * 1_000L) {
            finish(track.lengthWithoutTrailingSilence());
            return false;
        }
        if (track.isFull(now)) {
            stop();
            return false;
        }
        return true;
    }

    void stop() {
        track.write();
        finish(track.length());
    }

    private void finish(long samples) {
        files.execute(() -> {
            boolean complete = file.finish(samples);
            done.done(complete ? samples * 1_000 / Audio.RATE : 0, complete);
        });
    }
}
