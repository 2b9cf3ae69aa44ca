package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.report.StoredMessage;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A mailbox by phone, with keys by INFO and sound by RTP (behaviour.md §5). */
class MailboxByPhoneOnTheWireTest {
    private static final MailboxConfig BOX = new MailboxConfig("703", "General", "mailbox-greeting", 60, List.of("101"));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    @Test
    void aMessageIsHeardAfterThePinAndDeletedByKey() throws Exception {
        try (var house = new WireHouse(1, BOX); var sound = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            sound.setSoTimeout(5_000);
            house.messages.pins.put("703", "2468");
            house.messages.stored.add(new StoredMessage(
                    "m1", "100", TODAY.atTime(9, 5), TODAY, false, "src/main/resources/prompts/en/beep.wav"));
            var call = house.phone("101").call("*97", WirePhone.sdp(sound.getLocalPort()));
            call.established();
            for (char key : "1111#2468#".toCharArray()) {
                call.press(key);
            }
            sound.receive(new DatagramPacket(new byte[400], 400)); // the message
            assertThat(house.messages.marked.poll(5, TimeUnit.SECONDS)).isEqualTo("m1 heard");
            call.press('3');
            assertThat(house.messages.marked.poll(5, TimeUnit.SECONDS)).isEqualTo("m1 deleted");
            assertThat(house.finished().endedWith()).isEqualTo("mailbox 703");
        }
    }

    @Test
    void thePrefixLeadsToTheMailbox() throws Exception {
        try (var house = new WireHouse(1, BOX)) {
            var call = house.phone("100").call("8703");
            call.established();
            call.bye();
            assertThat(house.finished().endedWith()).isEqualTo("mailbox 703");
        }
    }
}
