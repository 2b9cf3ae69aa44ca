package io.ringhall.plan.prompt;

import io.ringhall.kernel.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** What an audio file must be like. */
final class PromptRules {
    static final int MAX_BYTES = 10 * 1024 * 1024;

    /** A file that can be played, by its length; or why not. */
    record Checked(int seconds, Optional<Diagnostic> problem) {}

    private PromptRules() {}

    static boolean isId(String id) {
        return id.matches("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?");
    }

    static Checked check(byte[] wav) {
        if (wav.length > MAX_BYTES) {
            return refused("A prompt has at most 10 MB");
        }
        try (var audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            var format = audio.getFormat();
            var plays = format.getEncoding() == AudioFormat.Encoding.PCM_SIGNED
                    && format.getChannels() == 1
                    && format.getSampleSizeInBits() == 16
                    && (format.getSampleRate() == 8000 || format.getSampleRate() == 16000);
            return plays
                    ? new Checked(Math.round(audio.getFrameLength() / format.getFrameRate()), Optional.empty())
                    : refused("A prompt is a WAV file with 16 bit PCM, mono, 8 or 16 kHz");
        } catch (UnsupportedAudioFileException | IOException e) {
            return refused("This is not a WAV file");
        }
    }

    private static Checked refused(String why) {
        return new Checked(0, Optional.of(Diagnostic.error("file", "prompt-format", why)));
    }
}
