package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.media.sdp.Codec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavFileTest {
    @Test
    void whatIsWrittenIsReadBack(@TempDir Path folder) throws Exception {
        var tone = Tones.sine(800, 300);
        WavFile.write(folder.resolve("a.wav"), tone);
        assertThat(audio(WavFile.read(folder.resolve("a.wav"))).samples()).isEqualTo(tone.samples());
    }

    @ParameterizedTest
    @CsvSource({"1,8,1,8000", "1,16,1,8000", "1,16,2,8000", "7,8,1,8000", "6,8,2,8000", "1,16,1,16000", "1,8,2,16000",
        "1,16,2,48000", "1,16,1,44100"})
    void everySupportedFormatBecomesTelephoneSound(int format, int bits, int channels, int rate) {
        var audio = audio(WavFile.read(wav(format, bits, channels, rate, 1_000, 700)));
        assertThat(audio.millis()).isBetween(995L, 1_000L);
        assertThat(ToneDetector.share(audio.samples(), 800, 6_400, 700)).isGreaterThan(0.95);
    }

    @Test
    void whatIsBeyondTheTelephoneBandDoesNotFoldBack() {
        var audio = audio(WavFile.read(wav(1, 16, 1, 16_000, 1_000, 6_000)));
        int loudest = 0;
        for (short sample : Arrays.copyOfRange(audio.samples(), 400, 7_600)) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        assertThat(loudest).isLessThan(100);
    }

    @Test
    void aFileCutOffInTheMiddleIsReadAsFarAsItGoes() {
        var whole = wav(1, 16, 1, 8_000, 1_000, 700);
        assertThat(audio(WavFile.read(Arrays.copyOf(whole, whole.length / 2))).millis()).isBetween(490L, 500L);
    }

    @Test
    void otherFilesAreRefusedWithAReason(@TempDir Path folder) {
        assertThat(WavFile.read(new byte[0])).isEqualTo(new WavRead.Unreadable("not a WAV file"));
        assertThat(WavFile.read(wav(3, 32, 1, 8_000, 10, 700))).isInstanceOf(WavRead.Unreadable.class);
        assertThat(WavFile.read(wav(1, 16, 6, 8_000, 10, 700))).isInstanceOf(WavRead.Unreadable.class);
        assertThat(WavFile.read(folder.resolve("absent.wav"))).isInstanceOf(WavRead.Unreadable.class);
    }

    @Test
    void damagedFilesNeverThrow() {
        var random = new Random(4);
        var original = wav(1, 16, 2, 16_000, 20, 700);
        for (int i = 0; i < 20_000; i++) {
            var damaged = Arrays.copyOf(original, random.nextInt(original.length + 1));
            for (int j = 0; j < 4 && damaged.length > 0; j++) {
                damaged[random.nextInt(Math.min(60, damaged.length))] = (byte) random.nextInt();
            }
            assertThat(WavFile.read(damaged)).isNotNull();
        }
    }

    private static Audio audio(WavRead read) {
        assertThat(read).isInstanceOf(WavRead.Ok.class);
        return ((WavRead.Ok) read).audio();
    }

    private static byte[] wav(int format, int bits, int channels, int rate, int millis, double hertz) {
        int frames = rate * millis / 1_000;
        int size = frames * channels * bits / 8;
        var out = ByteBuffer.allocate(60 + size).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes()).putInt(52 + size).put("WAVE".getBytes());
        out.put("LIST".getBytes()).putInt(7).put(new byte[8]);
        out.put("fmt ".getBytes()).putInt(16).putShort((short) format).putShort((short) channels).putInt(rate);
        out.putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8)).putShort((short) bits);
        out.put("data".getBytes()).putInt(size);
        for (int i = 0; i < frames; i++) {
            short sample = (short) (8_000 * Math.sin(2 * Math.PI * hertz * i / rate));
            for (int channel = 0; channel < channels && out.remaining() >= bits / 8; channel++) {
                if (bits == 16) {
                    out.putShort(sample);
                } else if (format == 1) {
                    out.put((byte) ((sample >> 8) + 128));
                } else if (bits == 8) {
                    out.put(G711.encode(sample, format == 6
                            ? Codec.PCMA : Codec.PCMU));
                }
            }
        }
        return Arrays.copyOf(out.array(), out.position());
    }
}
