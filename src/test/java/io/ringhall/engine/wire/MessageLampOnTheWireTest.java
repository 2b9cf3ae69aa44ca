package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.sip.message.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Message indicators (RFC 3842) as a watching phone sees them. */
class MessageLampOnTheWireTest {
    private static final MailboxConfig BOX = new MailboxConfig("703", "Box", "greeting", 60);

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void lampFollowsTheMailbox(int loops) {
        try (var house = new WireHouse(loops, BOX)) {
            house.messages.counts.put("703", new int[] {0, 3});
            var watching = Watching.of(house.phone("101"), "message-summary", "703");
            var first = watching.notified();
            assertThat(first.contentType()).isEqualTo("application/simple-message-summary");
            assertThat(Watching.body(first)).contains("Messages-Waiting: no", "Message-Account: sip:703@wire.test", "Voice-Message: 0/3 (0/0)");
            house.messages.counts.put("703", new int[] {1, 3});
            house.engine.messagesChanged("other.test", "703");
            house.engine.messagesChanged(WirePhone.DOMAIN, "703");
            assertThat(watching.body()).contains("Messages-Waiting: yes", "Voice-Message: 1/3 (0/0)");
            assertThat(watching.heardNotifies()).isEqualTo(2);
        }
    }

    @Test
    void countsThatCannotBeHadLeaveTheLampAsItIs() {
        try (var house = new WireHouse(1, BOX)) {
            var watching = Watching.of(house.phone("101"), "message-summary", "703");
            var first = watching.notified();
            assertThat(first.header(Header.SUBSCRIPTION_STATE)).startsWith("active");
            assertThat(first.hasBody()).isFalse();
            house.messages.counts.put("703", new int[] {2, 0});
            house.engine.messagesChanged(WirePhone.DOMAIN, "703");
            assertThat(watching.body()).contains("Voice-Message: 2/0 (0/0)");
        }
    }

    @Test
    void extensionWithoutAMailboxHasNoLamp() {
        try (var house = new WireHouse(1, BOX)) {
            new Watching(house.phone("101"), "message-summary", "101", 600, "").response(404);
            new Watching(house.phone("101"), "message-summary", "102", 600, "").response(403);
        }
    }
}
