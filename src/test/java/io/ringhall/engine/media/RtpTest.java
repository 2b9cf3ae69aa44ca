package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RtpTest {
    @Test
    void contributingSourcesExtensionAndPaddingAreNoPayload() {
        var packet = ByteBuffer.allocate(12 + 8 + 8 + 10 + 4);
        packet.put(0, (byte) (0x80 | 0x20 | 0x10 | 2));
        packet.putShort(22, (short) 1);
        packet.put(packet.limit() - 1, (byte) 4);
        assertThat(Rtp.isValid(packet)).isTrue();
        assertThat(Rtp.payloadOffset(packet)).isEqualTo(28);
        assertThat(Rtp.payloadLength(packet)).isEqualTo(10);
    }

    @Test
    void headersThatLieAreRefused() {
        var padded = Packets.rtp(0, 1, 1, 1, (byte) 200).put(0, (byte) 0xA0);
        assertThat(Rtp.isValid(padded)).isFalse();
        assertThat(Rtp.isValid(Packets.rtp(0, 1, 1, 1).put(0, (byte) 0x8F))).isFalse();
        assertThat(Rtp.isValid(Packets.rtp(0, 1, 1, 1).put(0, (byte) 0x90))).isFalse();
        assertThat(Rtp.isValid(Packets.rtp(72, 1, 1, 1))).as("a sender report with its marker").isFalse();
        assertThat(Rtp.isValid(Packets.rtp(0, 1, 1, 1).put(0, (byte) 0x40))).isFalse();
    }

    @Test
    void whatIsValidCanBeReadInFull() {
        var random = new Random(1889);
        for (int i = 0; i < 100_000; i++) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            var packet = ByteBuffer.wrap(bytes);
            if (Rtp.isValid(packet)) {
                assertThat(Rtp.payloadOffset(packet) + Rtp.payloadLength(packet)).isBetween(12, bytes.length);
                new DigitReceiver().packet(packet);
            }
        }
    }
}
