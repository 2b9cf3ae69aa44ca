package io.ringhall.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept, for how long, what is hidden, and how it is given away. */
class TraceTest {
    private static final InetSocketAddress US = new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 5060);
    private static final InetSocketAddress PHONE = new InetSocketAddress(InetAddress.ofLiteral("192.0.2.9"), 40_000);

    private static byte[] message(String callId, String more) {
        return ("INVITE sip:102@a.test SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bK1\r\nMax-Forwards: 70\r\nFrom: <sip:101@a.test>;tag=1\r\n"
                + "To: <sip:102@a.test>\r\ncall-id: " + callId + "\r\nCSeq: 1 INVITE\r\n" + more + "Content-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(MessageRing ring, long at, byte[] data) {
        ring.write(at, MessageRing.Kind.RECEIVED, 0, US, PHONE, data);
    }

    private static List<TracedMessage> find(String domain, String call, MessageRing... rings) {
        return CallSearch.find(List.of(rings), domain, call, ordinal -> "UDP");
    }

    @Test
    void theLegsOfACallAreFoundOnAllLoopsInOrderOfTimeAndForItsTenantOnly() {
        var one = new MessageRing(1 << 20);
        var two = new MessageRing(1 << 20);
        put(one, 10, message("in", ""));
        put(one, 11, message("other", ""));
        CallSearch.mark(one, 12, "a.test", "call-1", "in");
        CallSearch.mark(two, 13, "a.test", "call-1", "out");
        put(two, 5, message("out", ""));
        assertThat(find("a.test", "call-1", one, two)).extracting(TracedMessage::at).containsExactly(5L, 10L);
        assertThat(find("b.test", "call-1", one, two)).isEmpty();
        assertThat(find("a.test", "call-2", one, two)).isEmpty();
    }

    @Test
    void theOldestIsOverwrittenAndNothingGrows() {
        var ring = new MessageRing(256 * 1024);
        var kept = new ArrayList<Long>();
        for (int i = 0; i < 50_000; i++) {
            put(ring, i, message("c" + i % 977, "Subject: " + "s".repeat(i % 300) + "\r\n"));
        }
        ring.read(entry -> kept.add(entry.at()));
        assertThat(kept).hasSizeBetween(300, 1_200).isSorted().last().isEqualTo(49_999L);
        assertThat(kept.getFirst()).isEqualTo(49_999L - kept.size() + 1);
    }

    @Test
    void secretsAreCoveredWithoutChangingLengths() {
        var plain = new String(
                message("c", "Authorization: Digest username=\"101\", nonce=\"abcdef\",\r\n response=\"0123456789\", qop=auth\r\n"
                        + "Proxy-Authorization: Basic c2VjcmV0\r\n"), StandardCharsets.UTF_8)
                + "v=0\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:KEYKEYKEY\r\n";
        var masked = new String(Secrets.masked(plain.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        assertThat(masked).hasSameSizeAs(plain).contains("username=\"101\"", "nonce=\"xxxxxx\"", "response=\"xxxxxxxxxx\"", "inline:xxxxxxxxx");
        assertThat(masked).doesNotContain("abcdef", "0123456789", "c2VjcmV0", "KEY");
        var words = "MESSAGE sip:a SIP/2.0\r\nCall-ID: m\r\n\r\nsecret words";
        assertThat(new String(Secrets.masked(words.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)).endsWith("\r\n\r\nxxxxxx xxxxx");
    }

    @Test
    void wiresharkReadsTheCapture(@TempDir Path folder) throws Exception {
        // ./ringhall test installs it; a bare Maven run elsewhere goes on without.
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/tshark")));
        var file = folder.resolve("call.pcap");
        var six = new InetSocketAddress(InetAddress.ofLiteral("2001:db8::1"), 5060);
        Files.write(file, Pcap.of(List.of(
                new TracedMessage(1_700_000_000_123L, false, "UDP", US, PHONE, message("c", "")),
                new TracedMessage(1_700_000_000_124L, true, "TCP", six, six, message("d", "")))));
        var run = new ProcessBuilder("/usr/bin/tshark", "-r", file.toString(), "-o", "udp.check_checksum:TRUE", "-o", "ip.check_checksum:TRUE",
                        "-T", "fields", "-e", "sip.Method", "-e", "sip.Call-ID", "-e", "udp.checksum.status", "-e", "ip.checksum.status")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var text = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text.lines()).containsExactly("INVITE\tc\t1\t1", "INVITE\td\t1\t");
    }
}
