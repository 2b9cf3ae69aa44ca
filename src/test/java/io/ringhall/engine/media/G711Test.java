package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.media.sdp.Codec;
import org.junit.jupiter.api.Test;

class G711Test {
    @Test
    void knownValuesOfTheRecommendation() {
        assertThat(G711.encode((short) 0, Codec.PCMU)).isEqualTo((byte) 0xFF);
        assertThat(G711.encode((short) 32_767, Codec.PCMU)).isEqualTo((byte) 0x80);
        assertThat(G711.encode((short) -32_768, Codec.PCMU)).isEqualTo((byte) 0x00);
        assertThat(G711.encode((short) 0, Codec.PCMA)).isEqualTo((byte) 0xD5);
        assertThat(G711.encode((short) 32_767, Codec.PCMA)).isEqualTo((byte) 0xAA);
        assertThat(G711.encode((short) -32_768, Codec.PCMA)).isEqualTo((byte) 0x2A);
        assertThat(G711.decode((byte) 0x80, Codec.PCMU)).isEqualTo((short) 32_124);
        assertThat(G711.decode((byte) 0xAA, Codec.PCMA)).isEqualTo((short) 32_256);
    }

    @Test
    void everyOctetSurvivesDecodingAndEncoding() {
        for (int octet = 0; octet < 256; octet++) {
            // µ-law has two zeros; the negative one comes back as the positive one
            if (octet != 0x7F) {
                assertThat(G711.encode(G711.decode((byte) octet, Codec.PCMU), Codec.PCMU)).isEqualTo((byte) octet);
            }
            assertThat(G711.encode(G711.decode((byte) octet, Codec.PCMA), Codec.PCMA)).isEqualTo((byte) octet);
        }
    }

    @Test
    void theErrorStaysWithinHalfAStepOfItsSegment() {
        for (int sample = -32_000; sample <= 32_000; sample += 7) {
            for (Codec codec : new Codec[] {Codec.PCMU, Codec.PCMA}) {
                int back = G711.decode(G711.encode((short) sample, codec), codec);
                assertThat(Math.abs(back - sample)).as("%s %d", codec, sample).isLessThanOrEqualTo(16 + Math.abs(sample) / 30);
            }
        }
    }
}
