package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RtcpTest {
    private static final int WRITER = 0x0A0A_0A0A;
    private static final int READER = 0x0B0B_0B0B;
    private final OutgoingStream towardsReader = stream(500, WRITER, 30);
    private final OutgoingStream towardsWriter = stream(600, READER, 70);

    private static OutgoingStream stream(int ssrc, int source, int firstSequence) {
        var stream = new OutgoingStream(ssrc, 1_000, 1_000_000);
        stream.rewrite(Packets.rtp(0, firstSequence, 400, source, (byte) 1), 0);
        return stream;
    }

    @Test
    void aSenderReportSpeaksOfTheStreamsItsReaderKnows() {
        var report = ByteBuffer.allocate(64);
        report.putInt(0x81C8_000C).putInt(WRITER).putLong(1).putInt(560).putInt(9).putInt(1_440);
        report.putInt(600).putInt(0).putInt(0x0002_0000 | 1_005).putInt(3).putInt(4).putInt(5);
        report.putInt(0x81CA_0002).putInt(WRITER);
        assertThat(Rtcp.translate(report, towardsReader, towardsWriter)).isTrue();
        assertThat(report.getInt(4)).isEqualTo(500);
        assertThat(report.getInt(16)).as("RTP time: 160 after the first packet").isEqualTo(1_000_160);
        assertThat(report.getInt(28)).isEqualTo(READER);
        assertThat(report.getInt(36)).as("highest sequence, as its sender counts").isEqualTo(0x0002_0000 | 75);
        assertThat(report.getInt(56)).as("source description").isEqualTo(500);
    }

    @Test
    void reportsAboutStrangersStayAsTheyAre() {
        var report = ByteBuffer.allocate(32);
        report.putInt(0x81C9_0007).putInt(WRITER).putInt(4_711);
        assertThat(Rtcp.translate(report, towardsReader, towardsWriter)).isTrue();
        assertThat(report.getInt(8)).isEqualTo(4_711);
    }

    @Test
    void damagedPacketsAreRefusedAndNeverThrow() {
        var random = new Random(3550);
        int refused = 0;
        for (int i = 0; i < 100_000; i++) {
            var bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            if (bytes.length > 8 && random.nextBoolean()) {
                bytes[0] = (byte) (0x80 | random.nextInt(32));
                bytes[1] = (byte) (200 + random.nextInt(8));
                bytes[2] = 0;
                bytes[3] = (byte) random.nextInt(20);
            }
            refused += Rtcp.translate(ByteBuffer.wrap(bytes), towardsReader, towardsWriter) ? 0 : 1;
        }
        assertThat(refused).isBetween(80_000, 99_999);
    }
}
