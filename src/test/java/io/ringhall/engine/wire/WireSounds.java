package io.ringhall.engine.wire;

import io.ringhall.engine.media.Tones;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jspecify.annotations.Nullable;

/** Prompts whose ids say how they sound: {@code tone-700} is 700 Hz for two seconds, {@code short-700} for half a second. */
final class WireSounds {
    private WireSounds() {}

    static @Nullable Path file(String id) {
        if (!id.startsWith("tone-") && !id.startsWith("short-")) {
            return null;
        }
        try {
            var file = Path.of(System.getProperty("java.io.tmpdir"), "wire-" + ProcessHandle.current().pid() + "-" + id + ".wav");
            if (!Files.exists(file)) {
                var hertz = Integer.parseInt(id.substring(id.indexOf('-') + 1));
                write(file, Tones.sine(hertz, id.startsWith("tone-") ? 2_000 : 500).samples());
                file.toFile().deleteOnExit();
            }
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(Path file, short[] samples) throws IOException {
        var bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : samples) {
            bytes.putShort(sample);
        }
        var format = new AudioFormat(8_000, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples.length),
                AudioFileFormat.Type.WAVE,
                file.toFile());
    }
}
