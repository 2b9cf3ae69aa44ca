package io.ringhall.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.dns.DnsAnswer;
import io.ringhall.engine.dns.DnsQuestion;
import io.ringhall.engine.dns.DnsRecord;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** Against a name server of the test's own, on loopback. */
class NameServiceTest {
    private DatagramSocket socket;
    private NameService names;

    @BeforeEach
    void serve() throws Exception {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::run);
        names = new NameService(new SimpleResolver(new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort())));
    }

    @AfterEach
    void stop() {
        socket.close();
    }

    private void run() {
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[4096], 4096);
                socket.receive(packet);
                var query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                var answer = answer(query).toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (Exception closed) {
            assertThat(socket.isClosed()).isTrue();
        }
    }

    private static Message answer(Message query) throws Exception {
        var answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(query.getQuestion(), Section.QUESTION);
        var name = query.getQuestion().getName();
        int type = query.getQuestion().getType();
        switch (name.toString(true)) {
            case "carrier.example" -> {
                if (type == Type.NAPTR) {
                    add(answer, name, type, 300, "10 20 \"s\" \"SIP+D2U\" \"\" _sip._udp.carrier.example.");
                } else if (type == Type.A) {
                    add(answer, name, type, 30, "192.0.2.1");
                }
            }
            case "_sip._udp.carrier.example" -> add(answer, name, type, 60, "1 50 5070 sbc.carrier.example.");
            case "broken.example" -> answer.getHeader().setRcode(Rcode.SERVFAIL);
            default -> {
                answer.getHeader().setRcode(Rcode.NXDOMAIN);
                answer.addRecord(
                        Record.fromString(Name.fromString("example."), Type.SOA, DClass.IN, 900, "ns.example. root.example. 1 2 3 4 17", Name.root),
                        Section.AUTHORITY);
            }
        }
        return answer;
    }

    private static void add(Message answer, Name name, int type, long ttl, String text) throws Exception {
        answer.addRecord(Record.fromString(name, type, DClass.IN, ttl, text, Name.root), Section.ANSWER);
    }

    private DnsAnswer ask(String name, DnsQuestion.Type type) throws Exception {
        var heard = new CompletableFuture<DnsAnswer>();
        names.ask(new DnsQuestion(name, type), heard::complete);
        return heard.get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
    }

    @Test
    void recordsAreReadWithTheirTimeToLive() throws Exception {
        assertThat(ask("carrier.example", DnsQuestion.Type.NAPTR)).isEqualTo(new DnsAnswer.Known(
                java.util.List.of(new DnsRecord.Naptr(10, 20, "s", "SIP+D2U", "_sip._udp.carrier.example")), 300));
        assertThat(ask("_sip._udp.carrier.example", DnsQuestion.Type.SRV))
                .isEqualTo(new DnsAnswer.Known(java.util.List.of(new DnsRecord.Srv(1, 50, 5070, "sbc.carrier.example")), 60));
        assertThat(ask("Carrier.Example.", DnsQuestion.Type.A))
                .isEqualTo(new DnsAnswer.Known(java.util.List.of(new DnsRecord.Address(InetAddress.ofLiteral("192.0.2.1"))), 30));
    }

    @Test
    void whatIsNotThereIsBelievedAsLongAsTheZoneSays() throws Exception {
        assertThat(ask("nowhere.example", DnsQuestion.Type.A)).isEqualTo(new DnsAnswer.Known(java.util.List.of(), 17));
    }

    @Test
    void aServersFailureIsNoAbsence() throws Exception {
        assertThat(ask("broken.example", DnsQuestion.Type.A)).isInstanceOf(DnsAnswer.Failed.class);
        assertThat(ask("not..aname", DnsQuestion.Type.A)).isInstanceOf(DnsAnswer.Failed.class);
    }
}
