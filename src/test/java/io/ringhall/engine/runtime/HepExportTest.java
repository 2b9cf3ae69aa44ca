package io.ringhall.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.RecordingFlow;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.trace.HepTarget;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HepExportTest {
    /** Faster than anything could mask and send them: what is too much is dropped and counted, and no loop waits. */
    @Test
    void aFloodIsDroppedAndCountedAndNeverMakesALoopWait() throws Exception {
        var message = ("MESSAGE sip:a.test SIP/2.0\r\nAuthorization: Digest " + "x=\"y\", ".repeat(800) + "\r\n\r\nsecret")
                .getBytes(StandardCharsets.UTF_8);
        int many = 100_000;
        try (var server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                var export = new HepExport(new HepTarget("127.0.0.1", server.getLocalPort(), 1))) {
            var flow = new RecordingFlow(Transport.UDP);
            for (int i = 0; i < many; i++) {
                export.message(true, message, flow);
            }
            var at = export.figures();
            assertThat(at.dropped()).isPositive();
            assertThat(at.sent() + at.dropped()).isLessThanOrEqualTo(many).isGreaterThanOrEqualTo(many - 8_193 - 1);
        }
    }
}
