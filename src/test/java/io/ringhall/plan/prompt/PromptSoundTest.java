package io.ringhall.plan.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptSoundTest {
    /** 16 bit. */
    static byte[] wav(int rate, int channels, double seconds, IntToDoubleFunction sound) {
        int frames = (int) (rate * seconds);
        var pcm = ByteBuffer.allocate(frames * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            for (int channel = 0; channel < channels; channel++) {
                pcm.putShort((short) Math.max(-32_768, Math.min(32_767, Math.round(32_767 * sound.applyAsDouble(i)))));
            }
        }
        return file(pcm.array(), new AudioFormat(rate, 16, channels, true, false), frames);
    }

    private static byte[] file(byte[] pcm, AudioFormat format, int frames) {
        var out = new ByteArrayOutputStream();
        try {
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(pcm), format, frames), AudioFileFormat.Type.WAVE, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    static IntToDoubleFunction tone(double hertz, int rate, double amplitude) {
        return i -> amplitude * Math.sin(2 * Math.PI * hertz * i / rate);
    }

    private static String codeOf(byte[] file) {
        return PromptSound.convert(file).problem().map(problem -> problem.path() + " " + problem.code()).orElse("taken");
    }

    private static short[] samples(byte[] wav) {
        assertThat(new String(wav, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
        var buffer = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(buffer.getShort(22)).as("channels").isEqualTo((short) 1);
        assertThat(buffer.getInt(24)).as("rate").isEqualTo(8_000);
        var samples = new short[(wav.length - 44) / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = buffer.getShort(44 + 2 * i);
        }
        return samples;
    }

    private static double rms(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length) / 32_768;
    }

    /** Share of the power at that frequency. */
    private static double share(short[] samples, double hertz) {
        double real = 0;
        double imaginary = 0;
        double power = 0;
        for (int i = 0; i < samples.length; i++) {
            real += samples[i] * Math.cos(2 * Math.PI * hertz * i / 8_000);
            imaginary += samples[i] * Math.sin(2 * Math.PI * hertz * i / 8_000);
            power += (double) samples[i] * samples[i];
        }
        return 2 * (real * real + imaginary * imaginary) / (power * samples.length);
    }

    @ParameterizedTest
    @CsvSource({"8000,1", "11025,2", "16000,1", "44100,2", "48000,6", "96000,2"})
    void a_tone_of_any_rate_and_number_of_channels_is_the_same_tone_on_the_telephone(int rate, int channels) {
        var converted = PromptSound.convert(wav(rate, channels, 2, tone(700, rate, 0.3)));

        assertThat(converted.found()).isEmpty();
        assertThat(converted.seconds()).isEqualTo(2);
        var heard = samples(converted.wav());
        assertThat(heard.length).isBetween(15_900, 16_000);
        assertThat(share(heard, 700)).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tone-440.mp3", "tone-440.ogg"})
    void compressed_files_are_read_by_what_is_in_them(String name) throws IOException {
        try (var file = PromptSoundTest.class.getResourceAsStream("/audio/" + name)) {
            var converted = PromptSound.convert(file.readAllBytes());
            assertThat(converted.found()).isEmpty();
            assertThat(converted.seconds()).isEqualTo(1);
            assertThat(share(samples(converted.wav()), 440)).isGreaterThan(0.98);
        }
    }

    @Test
    void what_the_telephone_cannot_carry_does_not_fold_into_its_band() {
        var mixed = wav(44_100, 1, 1, i -> tone(700, 44_100, 0.2).applyAsDouble(i) + tone(7_300, 44_100, 0.2).applyAsDouble(i));
        assertThat(share(samples(PromptSound.convert(mixed).wav()), 700)).isGreaterThan(0.99);
    }

    @Test
    void soft_and_loud_recordings_become_equally_loud() {
        var soft = samples(PromptSound.convert(wav(8_000, 1, 1, tone(500, 8_000, 0.01))).wav());
        var loud = samples(PromptSound.convert(wav(8_000, 1, 1, tone(500, 8_000, 0.9))).wav());
        assertThat(rms(soft)).isBetween(0.095, 0.105);
        assertThat(rms(loud)).isBetween(0.095, 0.105);
    }

    @Test
    void pauses_do_not_make_speech_louder() {
        var halfSilent = wav(8_000, 1, 2, i -> i % 8_000 < 4_000 ? tone(500, 8_000, 0.3).applyAsDouble(i) : 0);
        var heard = samples(PromptSound.convert(halfSilent).wav());
        assertThat(rms(Arrays.copyOf(heard, 3_900))).isBetween(0.095, 0.105);
    }

    @Test
    void silence_at_the_ends_is_cut_so_that_music_loops_without_a_gap() {
        var padded = wav(8_000, 1, 3, i -> i < 8_000 || i >= 16_000 ? 0 : tone(500, 8_000, 0.3).applyAsDouble(i));
        assertThat(samples(PromptSound.convert(padded).wav()).length).isBetween(7_900, 8_100);
    }

    @Test
    void wide_samples_and_the_telephones_own_coding_are_read() {
        int frames = 8_000;
        var wide = ByteBuffer.allocate(frames * 3);
        for (int i = 0; i < frames; i++) {
            int value = (int) (8_388_607 * tone(600, 8_000, 0.3).applyAsDouble(i));
            wide.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
        }
        var three = file(wide.array(), new AudioFormat(8_000, 24, 1, true, false), frames);
        assertThat(share(samples(PromptSound.convert(three).wav()), 600)).isGreaterThan(0.99);
    }

    @Test
    void what_nobody_could_hear_or_bear_is_refused_at_the_file() {
        assertThat(codeOf(wav(8_000, 1, 1, i -> 0))).isEqualTo("file prompt-silent");
        assertThat(codeOf(wav(8_000, 1, 1, tone(500, 8_000, 0.0015)))).isEqualTo("file prompt-quiet");
        assertThat(codeOf(wav(8_000, 1, 1, tone(500, 8_000, 3)))).isEqualTo("file prompt-clipped");
        assertThat(codeOf(wav(8_000, 1, 0.05, tone(500, 8_000, 0.3)))).isEqualTo("file prompt-length");
        assertThat(codeOf(wav(8_000, 1, 601, tone(500, 8_000, 0.3)))).isEqualTo("file prompt-length");
        assertThat(codeOf(new byte[PromptSound.MAX_BYTES + 1])).isEqualTo("file prompt-size");
    }

    @Test
    void what_is_no_sound_is_refused_and_damage_never_escapes() throws IOException {
        assertThat(codeOf("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))).isEqualTo("file prompt-format");
        assertThat(codeOf(new byte[0])).isEqualTo("file prompt-format");
        for (var name : new String[] {"tone-440.mp3", "tone-440.ogg"}) {
            try (var resource = PromptSoundTest.class.getResourceAsStream("/audio/" + name)) {
                var whole = resource.readAllBytes();
                for (int at = 0; at < whole.length; at += 97) {
                    var broken = whole.clone();
                    for (int i = at; i < Math.min(at + 40, broken.length); i++) {
                        broken[i] ^= (byte) (i * 31 + 7);
                    }
                    PromptSound.convert(broken);
                    PromptSound.convert(Arrays.copyOf(whole, at));
                }
            }
        }
    }
}
