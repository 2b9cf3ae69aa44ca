package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitReceiverTest {
    private final DigitReceiver receiver = new DigitReceiver();

    private String received(List<ByteBuffer> packets) {
        var keys = new StringBuilder();
        for (var packet : packets) {
            char key = receiver.packet(packet);
            if (key != DigitReceiver.NONE) {
                keys.append(key);
            }
        }
        return keys.toString();
    }

    /** RFC 4733 §2.5.1.2: updates every 20 ms, the end three times. */
    private static List<ByteBuffer> pressed(String keys) {
        var packets = new ArrayList<ByteBuffer>();
        for (int i = 0; i < keys.length(); i++) {
            int timestamp = 70_000 + i * 1_600;
            for (int update = 1; update <= 4; update++) {
                packets.add(Packets.digit(packets.size(), timestamp, keys.charAt(i), false, update * 160));
            }
            for (int end = 0; end < 3; end++) {
                packets.add(Packets.digit(packets.size(), timestamp, keys.charAt(i), true, 800));
            }
        }
        return packets;
    }

    @Test
    void everyKeyOnceAlsoTheSameTwice() {
        assertThat(received(pressed("0123456789*#ABCD"))).isEqualTo("0123456789*#ABCD");
        assertThat(received(List.of(Packets.digit(1, 900_000, '5', true, 800)))).isEqualTo("5");
    }

    @Test
    void theSameKeyTwiceIsTwoPresses() {
        assertThat(received(pressed("1100"))).isEqualTo("1100");
    }

    @Test
    void theEndAloneIsEnoughAndSoIsTheBeginning() {
        assertThat(received(List.of(Packets.digit(1, 160, '7', true, 800)))).isEqualTo("7");
        assertThat(received(List.of(Packets.digit(9, 3_160, '8', false, 160)))).isEqualTo("8");
    }

    @Test
    void lossAndReorderingNeitherDoubleNorLose() {
        var random = new Random(4733);
        for (int round = 0; round < 2_000; round++) {
            var fresh = new DigitReceiver();
            var packets = pressed("4711");
            for (int i = 0; i < 6; i++) {
                int at = random.nextInt(packets.size() - 1);
                Collections.swap(packets, at, at + 1);
            }
            int dropped = round;
            packets.removeIf(packet -> random.nextInt(100) < 5 && Rtp.sequence(packet) % 7 != dropped % 7);
            var keys = new StringBuilder();
            packets.forEach(packet -> {
                char key = fresh.packet(packet);
                keys.append(key == DigitReceiver.NONE ? "" : key);
            });
            assertThat(keys.toString()).isEqualTo("4711");
        }
    }

    @Test
    void aLateRepetitionOfAnEarlierKeyIsNoNewPress() {
        assertThat(received(pressed("12"))).isEqualTo("12");
        assertThat(received(List.of(Packets.digit(99, 70_000, '1', true, 800)))).isEmpty();
    }

    /** RFC 4733 §2.5.1.3. */
    @Test
    void aVeryLongPressIsOne() {
        assertThat(received(List.of(
                Packets.digit(1, 1_000, '3', false, 160),
                Packets.digit(2, 1_000, '3', false, 0xFFFF),
                Packets.digit(3, 1_000 + 0xFFFF, '3', false, 160),
                Packets.digit(4, 1_000 + 0xFFFF, '3', true, 800)))).isEqualTo("3");
    }

    @Test
    void otherEventsAndShortPacketsAreIgnored() {
        assertThat(received(List.of(
                Packets.rtp(101, 1, 160, 7, (byte) 16, (byte) 10, (byte) 0, (byte) 100),
                Packets.rtp(101, 2, 320, 7, (byte) 1, (byte) 10)))).isEmpty();
    }
}
