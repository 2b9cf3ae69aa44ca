package io.ringhall.engine.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of one recording. Sound is written before the header that counts it, so the file is valid whenever the process
 * dies. Used on the file thread only; after a failure it takes nothing more.
 */
final class RecordingFile {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingFile.class);

    private final Path path;
    private final int channels;
    private @Nullable FileChannel channel;
    private boolean failed;

    RecordingFile(Path path, int channels) {
        this.path = path;
        this.channels = channels;
    }

    void open() {
        attempt(() -> {
            var folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var opened = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            channel = opened;
            put(opened, WavFile.header(0, channels), 0);
        });
    }

    void write(RecordingTrack.Chunk chunk) {
        attempt(() -> {
            var open = channel;
            if (open != null) {
                put(open, chunk.pcm(), WavFile.HEADER + chunk.from() * 2 * channels);
                put(open, WavFile.header((int) chunk.total(), channels), 0);
            }
        });
    }

    /** @return whether all of it is on disk */
    boolean finish(long samples) {
        attempt(() -> {
            var open = channel;
            if (open != null) {
                open.truncate(WavFile.HEADER + samples * 2 * channels);
                put(open, WavFile.header((int) samples, channels), 0);
            }
        });
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException problem) {
            failed(problem);
        }
        return !failed;
    }

    private static void put(FileChannel channel, byte[] bytes, long at) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, at + buffer.position());
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private void attempt(Step step) {
        if (!failed) {
            try {
                step.run();
            } catch (IOException | RuntimeException problem) {
                failed(problem);
            }
        }
    }

    private void failed(Exception problem) {
        failed = true;
        LOG.error("Recording {} cannot be written: {}", path, problem.toString());
    }
}
