package io.ringhall.plan.prompt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** WAV with PCM of 8 to 32 bits, floating point or G.711, any number of channels. */
final class WavAudio implements AudioDecoder {
    private static final int MOST_CHANNELS = 8;

    @Override
    public void decode(byte[] file, Sink sink) throws IOException {
        try (var audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            var known = linear(audio);
            var format = known.getFormat();
            int channels = format.getChannels();
            int width = format.getSampleSizeInBits() / 8;
            if (channels < 1 || channels > MOST_CHANNELS || width < 1 || width > 4) {
                throw new IOException("This kind of WAV file is not understood");
            }
            sink.rate(Math.round(format.getSampleRate()));
            read(known, format, channels, width, sink);
        } catch (UnsupportedAudioFileException | IllegalArgumentException unknown) {
            throw new IOException("This kind of WAV file is not understood", unknown);
        }
    }

    private static AudioInputStream linear(AudioInputStream audio) {
        var encoding = audio.getFormat().getEncoding();
        return encoding == Encoding.ULAW || encoding == Encoding.ALAW
                ? AudioSystem.getAudioInputStream(Encoding.PCM_SIGNED, audio)
                : audio;
    }

    private static void read(AudioInputStream audio, AudioFormat format, int channels, int width, Sink sink) throws IOException {
        var order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        var buffer = new byte[4096 * channels * width];
        for (int got = audio.readNBytes(buffer, 0, buffer.length); got > 0; got = audio.readNBytes(buffer, 0, buffer.length)) {
            var bytes = ByteBuffer.wrap(buffer, 0, got).order(order);
            while (bytes.remaining() >= channels * width) {
                float sum = 0;
                for (int channel = 0; channel < channels; channel++) {
                    sum += value(bytes, format.getEncoding(), width, order);
                }
                if (!sink.sample(sum / channels)) {
                    return;
                }
            }
        }
    }

    private static float value(ByteBuffer bytes, Encoding encoding, int width, ByteOrder order) {
        if (encoding == Encoding.PCM_FLOAT && width == 4) {
            return bytes.getFloat();
        }
        int value =
                switch (width) {
                    case 1 -> encoding == Encoding.PCM_UNSIGNED ? ((bytes.get() & 0xFF) - 128) << 24 : bytes.get() << 24;
                    case 2 -> bytes.getShort() << 16;
                    case 3 -> three(bytes, order);
                    default -> bytes.getInt();
                };
        return value / 2_147_483_648f;
    }

    private static int three(ByteBuffer bytes, ByteOrder order) {
        int first = bytes.get() & 0xFF;
        int second = bytes.get() & 0xFF;
        int third = bytes.get() & 0xFF;
        return order == ByteOrder.LITTLE_ENDIAN ? third << 24 | second << 16 | first << 8 : first << 24 | second << 16 | third << 8;
    }
}
