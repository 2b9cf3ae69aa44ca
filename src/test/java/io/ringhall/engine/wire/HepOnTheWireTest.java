package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.auth.Algorithm;
import io.ringhall.engine.trace.HepPacket;
import io.ringhall.engine.trace.HepTarget;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a capture server gets. */
class HepOnTheWireTest {
    private static List<HepPacket> received(DatagramSocket server, int count) throws Exception {
        server.setSoTimeout(10_000);
        var packets = new ArrayList<HepPacket>();
        var buffer = new DatagramPacket(new byte[65_536], 65_536);
        while (packets.size() < count) {
            server.receive(buffer);
            packets.add(HepPacket.of(Arrays.copyOf(buffer.getData(), buffer.getLength())));
        }
        return packets;
    }

    @Test
    void everyMessageOfARegistrationIsCopiedWithItsSecretsMasked() throws Exception {
        try (var server = new DatagramSocket(0, InetAddress.getLoopbackAddress()); var house = new WireHouse(1)) {
            house.engine.export(new HepTarget("127.0.0.1", server.getLocalPort(), 77));
            assertThat(house.phone("101").register(Algorithm.MD5, WirePhone.PASSWORD).status()).isEqualTo(200);
            var packets = received(server, 4);
            assertThat(packets).extracting(each -> each.text().lines().findFirst().orElseThrow())
                    .containsExactly(
                            "REGISTER sip:" + WirePhone.DOMAIN + " SIP/2.0", "SIP/2.0 401 Unauthorized",
                            "REGISTER sip:" + WirePhone.DOMAIN + " SIP/2.0", "SIP/2.0 200 OK");
            assertThat(packets).allSatisfy(each -> assertThat(each.number(12)).isEqualTo(77));
            assertThat(packets.get(0).number(8)).as("to us").isEqualTo(house.engine.port());
            assertThat(packets.get(1).number(7)).as("from us").isEqualTo(house.engine.port());
            assertThat(packets.get(2).text()).containsPattern("(?i)Authorization: Digest .*response=\"x+\"");
            WireHouse.await("four counted", () -> house.engine.exported().sent() == 4);
            assertThat(house.engine.exported().dropped()).isZero();
        }
    }

    @Test
    void aServerNobodyKnowsCostsItsCopiesAndNothingElse() throws Exception {
        try (var house = new WireHouse(1)) {
            house.engine.export(new HepTarget("nowhere.invalid", 9060, 1));
            assertThat(house.phone("101").register(Algorithm.MD5, WirePhone.PASSWORD).status()).isEqualTo(200);
            WireHouse.await("four lost", () -> house.engine.exported().dropped() == 4);
            assertThat(house.engine.exported().sent()).isZero();
        }
    }

    @Test
    void nothingIsCopiedAnyMoreWhenItIsSwitchedOff() throws Exception {
        try (var server = new DatagramSocket(0, InetAddress.getLoopbackAddress()); var house = new WireHouse(1)) {
            house.engine.export(new HepTarget("127.0.0.1", server.getLocalPort(), 1));
            house.engine.export(null);
            assertThat(house.phone("101").register(Algorithm.MD5, WirePhone.PASSWORD).status()).isEqualTo(200);
            assertThat(house.engine.exported().sent()).isZero();
        }
    }
}
