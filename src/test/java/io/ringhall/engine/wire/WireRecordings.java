package io.ringhall.engine.wire;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.RecordedCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes recordings into a folder of its own. */
final class WireRecordings implements EnginePorts.Recordings {
    final BlockingQueue<RecordedCall> begun = new LinkedBlockingQueue<>();
    final BlockingQueue<RecordedCall> complete = new LinkedBlockingQueue<>();
    final BlockingQueue<RecordedCall> broken = new LinkedBlockingQueue<>();
    private @Nullable Path folder;

    /** Samples of one channel. */
    static short[] channel(Path wav, int channel) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
            var samples = new short[Math.min(bytes.getInt(40), bytes.limit() - 44) / 4];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = bytes.getShort(44 + 4 * i + 2 * channel);
            }
            return samples;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Recordings go below a file, which cannot be. */
    void breakDisk() {
        try {
            folder = Files.createTempFile("no-folder", "");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static RecordedCall next(BlockingQueue<RecordedCall> queue) {
        try {
            var call = queue.poll(5, TimeUnit.SECONDS);
            if (call == null) {
                throw new AssertionError("no recording");
            }
            return call;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public Path fileFor(String domain, String callId) {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("recordings");
            }
            return folder.resolve("r" + Math.abs(callId.hashCode()) + ".wav");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void begun(RecordedCall call) {
        begun.add(call);
    }

    @Override
    public void ended(RecordedCall call, boolean whole) {
        (whole ? complete : broken).add(call);
    }
}
