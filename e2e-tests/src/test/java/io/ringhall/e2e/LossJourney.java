package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.phone.LossyRelay;
import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.server.RinghallServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One datagram in ten is lost, in each direction, between every phone and the server: RFC 3261 §17's repetitions carry every call through. */
class LossJourney {
    private static final int CALLS = 40;
    private static final Duration BOUND = Duration.ofSeconds(100);

    private final RinghallServer server = RinghallServer.shared();

    @Test
    void everyGroupCallIsRungAnsweredAndEndedThoughOneDatagramInTenIsLost() {
        server.api().createRingGroup("""
                {'number':'671','name':'Lossy','stages':[
                  {'seconds':60,'members':[{'extension':'101'},{'extension':'102'}]}],'final':{'mailbox':'703'}}""");
        try (var network = new LossyRelay(server.sipPort(), 0.1, 3261); var caller = SipPhone.demo(network, "100");
                var agent = SipPhone.demo(network, "101").register(); var other = SipPhone.demo(network, "102").register()) {
            var answers = agent.answerMany(CALLS, Duration.ofMillis(2_500));
            var rings = other.ringMany(CALLS);
            caller.callMany(CALLS, "671", Duration.ofMillis(500)).awaitEnd(BOUND);
            answers.awaitEnd(BOUND);
            rings.awaitEnd(BOUND);

            assertThat(network.lost()).isGreaterThan(network.passed() / 20);
            assertThat(rings.wire().requests("CANCEL")).hasSize(CALLS);
            assertThat(server.api().get("calls?group=671&limit=200").body().path("items"))
                    .hasSize(CALLS).allSatisfy(it -> {
                        assertThat(it.path("outcome").asString("")).isEqualTo("answered");
                        assertThat(it.path("answeredBy").asString("")).isEqualTo("101");
                    });
        }
    }
}
