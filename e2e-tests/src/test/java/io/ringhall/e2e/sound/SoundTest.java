package io.ringhall.e2e.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @Test
    void aToneIsHeardAtItsOwnFrequencyAndAtNoOther() {
        var sound = Sound.tone(440, TWO_SECONDS);
        assertThat(sound.heard(440)).isEqualTo(TWO_SECONDS);
        assertThat(sound.heard(880)).isZero();
        assertThat(sound.heard(480)).isZero();
    }

    @Test
    void silenceIsNoTone() {
        assertThat(new Sound(new short[16000]).heard(440)).isZero();
        assertThat(new Sound(new short[16000]).loud()).isZero();
    }

    @Test
    void aToneSurvivesAWavFile(@TempDir Path folder) throws IOException {
        Sound.tone(700, TWO_SECONDS).write(folder.resolve("tone.wav"));
        assertThat(Sound.read(Files.readAllBytes(folder.resolve("tone.wav"))).heard(700)).isEqualTo(TWO_SECONDS);
    }
}
