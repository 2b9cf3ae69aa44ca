package io.ringhall.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Hep3Test {
    private static final InetSocketAddress US = at("192.0.2.1", 5060);
    private static final InetSocketAddress PHONE = at("198.51.100.9", 40_000);

    private static InetSocketAddress at(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }

    private static TracedMessage message(boolean sent, String transport, InetSocketAddress local, InetSocketAddress remote) {
        var bytes = "OPTIONS sip:a.test SIP/2.0\r\n\r\nbödy".getBytes(StandardCharsets.UTF_8);
        return new TracedMessage(1_700_000_000_123L, sent, transport, local, remote, bytes);
    }

    @Test
    void aSentMessageSaysWhenFromWhereAndToWhere() throws Exception {
        var message = message(true, "UDP", US, PHONE);
        var packet = HepPacket.of(Hep3.packet(message, 4_000_000_000L));
        assertThat(packet.chunks().keySet()).containsExactly(1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 15);
        assertThat(packet.number(1)).as("family IPv4").isEqualTo(2);
        assertThat(packet.number(2)).as("UDP").isEqualTo(17);
        assertThat(packet.address(3)).isEqualTo("192.0.2.1");
        assertThat(packet.address(4)).isEqualTo("198.51.100.9");
        assertThat(packet.number(7)).isEqualTo(5060);
        assertThat(packet.number(8)).isEqualTo(40_000);
        assertThat(packet.number(9)).as("seconds").isEqualTo(1_700_000_000L);
        assertThat(packet.number(10)).as("microseconds").isEqualTo(123_000);
        assertThat(packet.number(11)).as("SIP").isEqualTo(1);
        assertThat(packet.number(12)).as("agent").isEqualTo(4_000_000_000L);
        assertThat(packet.payload()).isEqualTo(message.bytes());
        assertThat(new int[] {packet.size(1), packet.size(2), packet.size(7), packet.size(9), packet.size(10), packet.size(11), packet.size(12)})
                .containsExactly(1, 1, 2, 4, 4, 1, 4);
    }

    @Test
    void aReceivedMessageComesFromThePeer() throws Exception {
        var packet = HepPacket.of(Hep3.packet(message(false, "UDP", US, PHONE), 1));
        assertThat(packet.address(3)).isEqualTo("198.51.100.9");
        assertThat(packet.address(4)).isEqualTo("192.0.2.1");
        assertThat(packet.number(7)).isEqualTo(40_000);
        assertThat(packet.number(8)).isEqualTo(5060);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCP", "TLS", "WS", "WSS"})
    void whateverIsNoDatagramIsTcp(String transport) {
        assertThat(HepPacket.of(Hep3.packet(message(true, transport, US, PHONE), 1)).number(2)).isEqualTo(6);
    }

    @Test
    void ipVersionSixHasChunksOfItsOwn() throws Exception {
        var packet = HepPacket.of(Hep3.packet(message(true, "UDP", at("2001:db8::1", 5060), at("2001:db8::9", 6000)), 1));
        assertThat(packet.number(1)).as("family IPv6").isEqualTo(10);
        assertThat(packet.chunks()).doesNotContainKeys(3, 4);
        assertThat(packet.address(5)).isEqualTo("2001:db8:0:0:0:0:0:1");
        assertThat(packet.address(6)).isEqualTo("2001:db8:0:0:0:0:0:9");
    }

    @Test
    void anAddressKnownInTheOtherFamilyOnlyIsMapped() {
        var packet = HepPacket.of(Hep3.packet(message(true, "UDP", at("0.0.0.0", 5060), at("2001:db8::9", 6000)), 1));
        assertThat(packet.chunks().get(5)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0);
    }

    @Test
    void aMessageTooLongForADatagramIsCut() {
        var message = new TracedMessage(0, true, "TCP", US, PHONE, new byte[70_000]);
        var packet = Hep3.packet(message, 1);
        assertThat(packet.length).isLessThanOrEqualTo(65_507);
        assertThat(HepPacket.of(packet).payload().length).isGreaterThan(65_000);
    }

    @Test
    void aTargetIsAHostAndAPort() {
        assertThat(HepTarget.parse("", 1)).isNull();
        assertThat(HepTarget.parse("homer.test:9060", 7)).isEqualTo(new HepTarget("homer.test", 9060, 7));
        assertThat(HepTarget.parse("[2001:db8::5]:9060", 7)).isEqualTo(new HepTarget("2001:db8::5", 9060, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"homer.test", ":9060", "homer.test:", "homer.test:x", "homer.test:0", "homer.test:65536", "2001:db8::5:9060"})
    void anythingElseIsRefusedAtOnce(String text) {
        assertThatThrownBy(() -> HepTarget.parse(text, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
