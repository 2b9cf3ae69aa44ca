package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.Carrier.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Confirmation;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.MemberConfig;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.config.StageConfig;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.LegRecord;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Cell phones are asked to press 1: whatever their own mailbox does (behaviour.md §2). */
class ConfirmationOnTheWireTest {
    private static final String CELL = "+491715550100";

    private static GroupConfig group(int seconds) {
        return WireHouse.group(new StageConfig(1, seconds, RingStrategy.ALL, List.of(
                new MemberConfig(CELL, true, true, 0, 0, Confirmation.OUTSIDE), new MemberConfig("101", false, true, 0, 0))));
    }

    private static int port(byte[] sdp) {
        var line = Pattern.compile("m=audio (\\d+)").matcher(new String(sdp, StandardCharsets.US_ASCII));
        assertThat(line.find()).isTrue();
        return Integer.parseInt(line.group(1));
    }

    @Test
    void aMailboxThatAnswersForACellPhoneDoesNotWinTheGroup() throws Exception {
        try (var house = new WireHouse(1, group(30))) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            var colleague = house.registered("101");
            var call = house.phone("100").call("600");
            var toCell = carrier.phone.request("INVITE");
            var toColleague = colleague.request("INVITE");
            assertThat(port(toCell.body())).as("its sound is apart").isNotEqualTo(port(toColleague.body()));
            colleague.rings(toColleague);
            carrier.phone.answers(toCell);
            carrier.phone.request("ACK");
            assertThat(colleague.heardRequests("CANCEL")).as("the others ring on").isZero();

            colleague.answers(toColleague);
            colleague.request("ACK");
            call.established();
            // NoPorts has no prompts: the last word is silence, and over at once.
            carrier.phone.answer(carrier.phone.request("BYE"), 200, "", "");
            call.bye();
            colleague.answer(colleague.request("BYE"), 200, "", "");

            var record = house.finished();
            assertThat(record.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(record.answeredBy()).isEqualTo("101");
            assertThat(record.legs()).filteredOn(leg -> leg.member().equals(CELL)).extracting(LegRecord::result).containsExactly("elsewhere");
            assertThat(record.trace()).anyMatch(each -> each.detail().contains("asked to press 1"))
                    .anyMatch(each -> each.detail().contains("too late"));
        }
    }

    @Test
    void aOneByRfc4733TakesTheCallAndSoundIsJoined() throws Exception {
        try (var house = WireHouse.speaking(group(30));
                var sound = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.3"));
                var caller = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            sound.setSoTimeout(5_000);
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            var colleague = house.registered("101");
            var call = house.phone("100").call("600", WirePhone.sdp(caller.getLocalPort()));
            var toCell = carrier.phone.request("INVITE");
            var toColleague = colleague.request("INVITE");
            colleague.rings(toColleague);
            carrier.phone.answer(toCell, 200, "", WirePhone.sdp(sound.getLocalPort()).replace("127.0.0.1", "127.0.0.3"));
            carrier.phone.request("ACK");
            int engine = port(toCell.body());
            sound.receive(new DatagramPacket(new byte[400], 400)); // the announcement
            send(sound, engine, digit(1));
            var ok = call.established();
            var cancel = colleague.request("CANCEL");
            assertThat(cancel.headers(Header.REASON)).anyMatch(each -> each.contains("cause=200"));
            // the caller's packet arrives at the cell
            send(caller, port(ok.body()), voice());
            var heard = new DatagramPacket(new byte[400], 400);
            do {
                sound.receive(heard);
            } while (heard.getData()[20] != 0x55);
            call.bye();
            carrier.phone.answer(carrier.phone.request("BYE"), 200, "", "");
            var record = house.finished();
            assertThat(record.answeredBy()).isEqualTo(CELL);
            assertThat(record.trace()).anyMatch(each -> each.detail().equals("accepted with 1"));
        }
    }

    @Test
    void aTwoBySipInfoDeclinesAndTheStageGoesOn() throws Exception {
        try (var house = new WireHouse(1, group(30))) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            var colleague = house.registered("101");
            var call = house.phone("100").call("600");
            var toCell = carrier.phone.request("INVITE");
            var toColleague = colleague.request("INVITE");
            carrier.phone.answers(toCell);
            carrier.phone.request("ACK");
            carrier.phone.inside(toCell, "INFO", 2, "Content-Type: application/dtmf-relay\n", "Signal=2\r\nDuration=160\r\n");
            carrier.phone.response(200, "INFO");
            carrier.phone.answer(carrier.phone.request("BYE"), 200, "", "");
            colleague.answers(toColleague);
            call.established();
            call.bye();
            var record = house.finished();
            assertThat(record.answeredBy()).isEqualTo("101");
            assertThat(record.legs()).filteredOn(leg -> leg.member().equals(CELL)).extracting(LegRecord::result).containsExactly("declined");
        }
    }

    @Test
    void whenTheCallerGivesUpTheLegThatIsAskedGetsItsBye() throws Exception {
        try (var house = new WireHouse(1, group(30))) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            var call = house.phone("100").call("600");
            SipRequest toCell = carrier.phone.request("INVITE");
            carrier.phone.answers(toCell);
            carrier.phone.request("ACK");
            call.cancel();
            call.refused(487);
            carrier.phone.answer(carrier.phone.request("BYE"), 200, "", "");
            assertThat(house.finished().outcome()).isEqualTo(Outcome.ABANDONED);
        }
    }

    private static void send(DatagramSocket from, int port, byte[] packet) throws IOException {
        from.send(new DatagramPacket(packet, packet.length, new InetSocketAddress("127.0.0.1", port)));
    }

    /** One press, as its first packet (RFC 4733 §2.3). */
    private static byte[] digit(int key) {
        return ByteBuffer.allocate(16).put((byte) 0x80).put((byte) (0x80 | 101)).putShort((short) 7).putInt(4_000).putInt(99)
                .put((byte) key).put((byte) 10).putShort((short) 160).array();
    }

    private static byte[] voice() {
        var packet = ByteBuffer.allocate(172).put((byte) 0x80).put((byte) 8).putShort((short) 1).putInt(160).putInt(77);
        while (packet.hasRemaining()) {
            packet.put((byte) 0x55);
        }
        return packet.array();
    }
}
