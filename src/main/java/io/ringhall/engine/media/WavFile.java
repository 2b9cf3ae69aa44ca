package io.ringhall.engine.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** WAV files (RIFF/WAVE, little endian) as the engine reads and writes them. */
public final class WavFile {
    static final int HEADER = 44;
    private static final long MOST_BYTES = 200L << 20;

    private WavFile() {}

    /** PCM 8/16 bit, G.711 A/µ-law; 8, 16 or 48 kHz; mono or stereo: all become 8 kHz mono. Blocks; never throws. */
    public static WavRead read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return new WavRead.Unreadable("larger than 200 MB");
            }
            return read(Files.readAllBytes(file));
        } catch (IOException | SecurityException problem) {
            return new WavRead.Unreadable(String.valueOf(problem.getMessage()));
        }
    }

    public static WavRead read(byte[] file) {
        return new WavDecoder(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN)).decode();
    }

    /** Writes 16-bit mono 8 kHz. */
    public static void write(Path file, Audio audio) throws IOException {
        short[] samples = audio.samples();
        var buffer = ByteBuffer.allocate(HEADER + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(header(samples.length));
        for (short sample : samples) {
            buffer.putShort(sample);
        }
        Files.write(file, buffer.array());
    }

    /** Header of a 16-bit mono 8 kHz file with that many samples. */
    static byte[] header(int samples) {
        return header(samples, 1);
    }

    /** @param frames samples of each channel */
    static byte[] header(int frames, int channels) {
        int bytes = frames * 2 * channels;
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'R', 'I', 'F', 'F'})
                .putInt(36 + bytes)
                .put(new byte[] {'W', 'A', 'V', 'E', 'f', 'm', 't', ' '})
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) channels)
                .putInt(Audio.RATE)
                .putInt(Audio.RATE * 2 * channels)
                .putShort((short) (2 * channels))
                .putShort((short) 16)
                .put(new byte[] {'d', 'a', 't', 'a'})
                .putInt(bytes)
                .array();
    }
}
