package io.ringhall.e2e.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.phone.WireMessage.Direction;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WireTraceTest {

    private static final String INVITE = """
            ----------------------------------------------- 2026-11-23 21:00:18.758803
            UDP message received [220] bytes :

            INVITE sip:101@127.0.0.1:5070 SIP/2.0
            Via: SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bK1
            CSeq: 1 INVITE

            """;

    @Test
    void messagesHaveTheirTimeAndDirection() {
        var trace = WireTrace.parse(INVITE + """
                ----------------------------------------------- 2026-11-23 21:00:18.758903
                UDP message sent (300 bytes):

                SIP/2.0 180 Ringing
                Via: SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bK1

                """);
        assertThat(trace.messages()).extracting(WireMessage::direction).containsExactly(Direction.RECEIVED, Direction.SENT);
        assertThat(trace.messages().get(1).isResponse(180)).isTrue();
        assertThat(Duration.between(trace.messages().get(0).at(), trace.messages().get(1).at())).isEqualTo(Duration.ofNanos(100_000));
    }

    @Test
    void aRetransmissionIsCountedOnce() {
        var trace = WireTrace.parse(INVITE + INVITE + INVITE.replace("z9hG4bK1", "z9hG4bK2"));
        assertThat(trace.requests("INVITE")).hasSize(2);
        assertThat(trace.requests("CANCEL")).isEmpty();
    }
}
