package io.ringhall.engine.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.TrunkTransport;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {
    private static final Map<String, List<DnsRecord>> ZONE = Map.ofEntries(
            Map.entry("NAPTR full.example", List.of(
                    new DnsRecord.Naptr(20, 1, "s", "SIP+D2U", "_sip._udp.full.example"),
                    new DnsRecord.Naptr(10, 1, "s", "SIPS+D2T", "_sips._tcp.full.example"),
                    new DnsRecord.Naptr(5, 1, "u", "E2U+sip", "other.example"))),
            Map.entry("SRV _sips._tcp.full.example", List.of(new DnsRecord.Srv(1, 0, 5071, "a.example"))),
            Map.entry("SRV _sip._udp.full.example", List.of(new DnsRecord.Srv(2, 0, 5072, "b.example"), new DnsRecord.Srv(1, 0, 5070, "a.example"))),
            Map.entry("SRV _sip._udp.srv.example", List.of(new DnsRecord.Srv(1, 0, 5070, "a.example"))),
            Map.entry("SRV _sip._tcp.srv.example", List.of(new DnsRecord.Srv(1, 0, 5060, "b.example"))),
            Map.entry("SRV _sip._udp.refused.example", List.of(new DnsRecord.Srv(0, 0, 0, ""))),
            Map.entry("SRV _sip._tcp.refused.example", List.of(new DnsRecord.Srv(0, 0, 0, "."))),
            Map.entry("A refused.example", List.of(address("192.0.2.9"))),
            Map.entry("A plain.example", List.of(address("192.0.2.7"))),
            Map.entry("AAAA plain.example", List.of(address("2001:db8::7"))),
            Map.entry("A a.example", List.of(address("192.0.2.1"))),
            Map.entry("A b.example", List.of(address("192.0.2.2"))));

    private static DnsRecord address(String text) {
        return new DnsRecord.Address(InetAddress.ofLiteral(text));
    }

    private static Location.Step locate(String host, int port, TrunkTransport transport) {
        var known = new HashMap<DnsQuestion, DnsAnswer>();
        for (int round = 0; round < 10; round++) {
            var step = Location.step(host, port, transport, known);
            if (!(step instanceof Location.Step.Ask(var questions))) {
                return step;
            }
            assertThat(known).as("nothing is asked twice").doesNotContainKeys(questions.toArray(DnsQuestion[]::new));
            questions.forEach(question -> known.put(question, question.name().startsWith("dead")
                    ? new DnsAnswer.Failed("no answer")
                    : new DnsAnswer.Known(ZONE.getOrDefault(question.type() + " " + question.name(), List.of()), 300)));
        }
        throw new AssertionError("asks for ever");
    }

    @ParameterizedTest(name = "{0}:{1} by {2} is {3}")
    @CsvSource({
        "192.0.2.5, 0, AUTO, 192.0.2.5:5060/UDP",
        "192.0.2.5, 5080, TCP, 192.0.2.5:5080/TCP",
        "[2001:db8::5], 0, TLS, [2001:db8:0:0:0:0:0:5]:5061/TLS",
        "full.example, 0, AUTO, 192.0.2.1:5071/TLS 192.0.2.1:5070/UDP 192.0.2.2:5072/UDP",
        "full.example, 0, UDP, 192.0.2.1:5070/UDP 192.0.2.2:5072/UDP",
        "srv.example, 0, AUTO, 192.0.2.1:5070/UDP 192.0.2.2:5060/TCP",
        "srv.example, 0, TCP, 192.0.2.2:5060/TCP",
        "plain.example, 0, AUTO, 192.0.2.7:5060/UDP [2001:db8:0:0:0:0:0:7]:5060/UDP",
        "plain.example, 0, TLS, 192.0.2.7:5061/TLS [2001:db8:0:0:0:0:0:7]:5061/TLS",
        "plain.example, 5099, AUTO, 192.0.2.7:5099/UDP [2001:db8:0:0:0:0:0:7]:5099/UDP",
        "refused.example, 0, AUTO, ''",
        "nowhere.example, 0, AUTO, ''",
        "dead.example, 0, AUTO, ''",
    })
    void serversAreFoundAsTheStandardSays(String host, int port, TrunkTransport transport, String found) {
        var text = locate(host, port, transport) instanceof Location.Step.Found step
                ? String.join(" ", ServerOrder.of(step.servers(), bound -> 0).stream().map(ServerAddress::toString).toList())
                : "";
        assertThat(text).isEqualTo(found);
    }

    @Test
    void aFailingNameServerIsAskedAgainSoonAndSaysSo() {
        assertThat(locate("dead.example", 0, TrunkTransport.UDP)).isInstanceOfSatisfying(Location.Step.Nowhere.class, nowhere -> {
            assertThat(nowhere.ttlSeconds()).isLessThanOrEqualTo(Location.NEGATIVE_TTL);
            assertThat(nowhere.why()).contains("no answer");
        });
    }

    @Test
    void weightsShareTheLoadWithinARank() {
        var heavy = new Server(1, 3, "heavy", 5060, io.ringhall.engine.sip.Transport.UDP, List.of(InetAddress.ofLiteral("192.0.2.1")));
        var light = new Server(1, 1, "light", 5060, io.ringhall.engine.sip.Transport.UDP, List.of(InetAddress.ofLiteral("192.0.2.2")));
        var first = new ArrayList<String>();
        for (int i = 1; i <= 4; i++) {
            int drawn = i;
            first.add(ServerOrder.of(List.of(light, heavy), bound -> Math.min(drawn, bound - 1)).getFirst().host());
        }
        assertThat(first).containsExactly("light", "heavy", "heavy", "heavy");
    }
}
