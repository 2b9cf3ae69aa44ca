package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.server.RinghallServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code kill -9} and a start again: plan, registrations and finished records are still there. */
class KillJourney {

    private static final Duration BOUND = Duration.ofSeconds(15);

    @Test
    void planRegistrationsAndFinishedRecordsSurviveAKill() {
        try (var server = RinghallServer.started("killed"); var caller = SipPhone.demo(server, "100");
                var agent = SipPhone.demo(server, "101").register()) {
            server.api().createRingGroup("""
                    {'number':'641','name':'Kept','stages':[{'seconds':20,'members':[{'extension':'101'}]}],'final':{'mailbox':'703'}}""");
            var answered = agent.answerAfter(Duration.ofMillis(300));
            caller.call("641", Duration.ofMillis(300)).awaitEnd(BOUND);
            answered.awaitEnd(BOUND);

            // At once: the record may not have reached the database yet.
            server.killJvmOnly();
            server.start();

            assertThat(server.api().ringGroup("641").get("name").asString()).isEqualTo("Kept");
            var record = server.api().awaitCall("of before the kill", it -> "641".equals(it.path("group").asString("")));
            assertThat(record.get("answeredBy").asString()).isEqualTo("101");
            assertThat(server.api().isRegistered("101")).isTrue();

            // Not registered again: the engine remembers where the phone is.
            var again = agent.answerAfter(Duration.ofMillis(300));
            caller.call("641", Duration.ofMillis(300)).awaitEnd(BOUND);
            again.awaitEnd(BOUND);
        }
    }
}
