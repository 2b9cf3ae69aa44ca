package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.media.sdp.Codec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InbandDigitsTest {
    private static final String KEYS = "123A456B789C*0#D";
    private static final double[] ROWS = {697, 770, 852, 941};
    private static final double[] COLUMNS = {1209, 1336, 1477, 1633};

    private static Audio tone(char key, int millis, double off) {
        int at = KEYS.indexOf(key);
        return Tones.dual(ROWS[at / 4] * off, COLUMNS[at % 4] * off, millis);
    }

    private static String heard(Audio audio, Codec codec) {
        var digits = new InbandDigits();
        var said = new StringBuilder();
        var samples = audio.samples();
        for (int i = 0; i + 160 <= samples.length; i += 160) {
            var packet = ByteBuffer.allocate(172);
            Rtp.header(packet, codec == Codec.PCMA ? 8 : 0, false, i / 160, i, 7);
            packet.position(Rtp.HEADER);
            for (int j = 0; j < 160; j++) {
                packet.put(G711.encode(samples[i + j], codec));
            }
            packet.flip();
            char key = digits.packet(packet, codec);
            if (key != DigitReceiver.NONE) {
                said.append(key);
            }
        }
        return said.toString();
    }

    @Test
    void everyKeyIsHeardOnceHoweverLongItIsPressed() {
        for (var codec : new Codec[] {Codec.PCMA, Codec.PCMU}) {
            for (char key : KEYS.toCharArray()) {
                for (int millis : new int[] {60, 100, 500, 2_000}) {
                    assertThat(heard(Audio.silence(35).then(tone(key, millis, 1)).then(Audio.silence(200)), codec))
                            .as(key + " for " + millis + " ms in " + codec)
                            .isEqualTo(String.valueOf(key));
                }
            }
        }
    }

    @Test
    void theSameKeyTwiceIsHeardTwiceAndTonesMayBeOffByOnePercent() {
        var audio = Audio.silence(50);
        for (char key : "11593*0#7".toCharArray()) {
            audio = audio.then(tone(key, 80, 1.01)).then(Audio.silence(60));
        }
        assertThat(heard(audio.then(Audio.silence(100)), Codec.PCMA)).isEqualTo("11593*0#7");
    }

    @Test
    void noiseBesideTheToneIsNoHindrance() {
        var random = new Random(5);
        var samples = tone('8', 120, 1).then(Audio.silence(100)).samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (short) (random.nextGaussian() * 300);
        }
        assertThat(heard(Audio.of(samples), Codec.PCMU)).isEqualTo("8");
    }

    @Test
    void speechMusicAndSingleTonesAreNoKeys() throws IOException {
        for (var name : new String[] {"hold-music", "ivr-greeting", "queue-welcome", "mailbox-locked", "mailbox-keys", "greeting-keys"}) {
            assertThat(WavFile.read(Path.of("src/main/resources/prompts/en", name + ".wav"))).isInstanceOfSatisfying(
                    WavRead.Ok.class, it -> assertThat(heard(it.audio(), Codec.PCMA)).as(name).isEmpty());
        }
        assertThat(heard(Tones.sine(697, 500).then(Tones.sine(1209, 500)).then(Tones.dual(440, 480, 500)), Codec.PCMA)).isEmpty();
    }
}
