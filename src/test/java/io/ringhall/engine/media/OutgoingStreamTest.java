package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class OutgoingStreamTest {
    private final OutgoingStream stream = new OutgoingStream(99, 65_534, -160);

    private ByteBuffer sent(int sequence, int timestamp, int ssrc, long now) {
        var packet = Packets.rtp(0, sequence, timestamp, ssrc, (byte) 1);
        assertThat(stream.rewrite(packet, now)).isTrue();
        assertThat(Rtp.ssrc(packet)).isEqualTo(99);
        return packet;
    }

    @Test
    void aSourceIsCarriedOverWithItsLossAndOrder() {
        assertThat(Rtp.isMarked(sent(10, 5_000, 1, 0))).isTrue();
        var second = sent(11, 5_160, 1, 20);
        assertThat(Rtp.sequence(second)).isEqualTo(65_535);
        assertThat(Rtp.timestamp(second)).isZero();
        assertThat(Rtp.isMarked(second)).isFalse();
        assertThat(Rtp.sequence(sent(14, 5_640, 1, 80))).as("two are lost").isEqualTo(2);
        assertThat(Rtp.sequence(sent(13, 5_480, 1, 81))).as("one comes late").isEqualTo(1);
    }

    @Test
    void aNewSourceGoesOnWhereTheFormerStoppedAndItsTimeFollowsTheClock() {
        sent(10, 5_000, 1, 0);
        var first = sent(40_000, 77, 2, 1_000);
        assertThat(Rtp.sequence(first)).isEqualTo(65_535);
        assertThat(Rtp.timestamp(first)).isEqualTo(-160 + 8_000);
        assertThat(Rtp.isMarked(first)).isTrue();
        assertThat(Rtp.timestamp(sent(40_001, 237, 2, 1_020))).isEqualTo(-160 + 8_160);
    }

    @Test
    void aSwitchWithinOneFrameStillMovesTimeOn() {
        sent(10, 5_000, 1, 0);
        assertThat(Rtp.timestamp(sent(1, 1, 2, 3))).isZero();
    }

    @Test
    void whatTheNewSourceSentBeforeItsFirstPacketIsDropped() {
        sent(10, 5_000, 1, 0);
        sent(500, 8_000, 2, 20);
        var overtaken = Packets.rtp(0, 499, 7_840, 2, (byte) 1);
        assertThat(stream.rewrite(overtaken, 21)).isFalse();
    }

    @Test
    void sequenceNumbersWrapWithoutATrace() {
        int expected = Rtp.sequence(sent(0, 0, 1, 0));
        for (int i = 1; i < 200_000; i++) {
            expected = (expected + 1) & 0xFFFF;
            assertThat(Rtp.sequence(sent(i & 0xFFFF, i * 160, 1, i * 20L))).isEqualTo(expected);
        }
    }
}
