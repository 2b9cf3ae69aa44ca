package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.media.sdp.Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TonesTest {
    @Test
    void theDetectorKnowsATone() {
        var samples = Tones.sine(700, 500).samples();
        assertThat(ToneDetector.hears(samples, 700)).isTrue();
        assertThat(ToneDetector.hears(samples, 800)).isFalse();
        assertThat(ToneDetector.hears(Audio.silence(500).samples(), 700)).isFalse();
        assertThat(ToneDetector.hears(new short[0], 700)).isFalse();
    }

    @Test
    void ringbackOfNorthAmericaIsTwoFrequencies() {
        var samples = Tone.RINGBACK_US.audio().samples();
        assertThat(ToneDetector.share(samples, 0, 16_000, 440)).isBetween(0.45, 0.55);
        assertThat(ToneDetector.share(samples, 0, 16_000, 480)).isBetween(0.45, 0.55);
        assertThat(ToneDetector.share(samples, 16_000, 8_000, 440)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aPeriodIsWholeFramesSoThatItLoopsWithoutAGap(Tone tone) {
        assertThat(tone.audio().millis() % 20).isZero();
        assertThat(tone.audio()).isSameAs(tone.audio());
    }

    @Test
    void aToneSurvivesBothCodecs() {
        for (var codec : new Codec[] {Codec.PCMU, Codec.PCMA}) {
            var octets = Tones.sine(700, 500).encoded(codec);
            var samples = new short[octets.length];
            for (int i = 0; i < octets.length; i++) {
                samples[i] = G711.decode(octets[i], codec);
            }
            assertThat(ToneDetector.hears(samples, 700)).isTrue();
        }
    }

    @Test
    void audioIsImmutable() {
        var audio = Tones.sine(700, 20);
        var before = audio.samples();
        audio.samples()[5] = 1;
        assertThat(audio.samples()).isEqualTo(before);
        assertThat(audio.then(Audio.silence(30)).millis()).isEqualTo(50);
    }
}
