package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.phone.BaresipPhone;
import io.ringhall.e2e.server.RinghallServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Sound goes both ways through the engine: each phone speaks its tone, each is heard at the far end. */
class SoundJourney {

    private static final double CALLER_TONE = 440;
    private static final double AGENT_TONE = 880;
    private static final Duration ENOUGH = Duration.ofSeconds(2);
    private static final Duration BOUND = Duration.ofSeconds(20);

    private final RinghallServer server = RinghallServer.shared();

    @Test
    void bothPartiesOfAGroupCallHearEachOther() {
        server.api().createRingGroup("""
                {'number':'631','name':'Sound','stages':[{'seconds':20,'members':[{'extension':'104'}]}],'final':{'mailbox':'703'}}""");
        try (var agent = new BaresipPhone(server, "104", AGENT_TONE).answering();
                var caller = new BaresipPhone(server, "100", CALLER_TONE).calling("631")) {
            caller.awaitEstablished(BOUND);
            Await.until("the agent's tone at the caller", BOUND, () -> caller.heard().heard(AGENT_TONE).compareTo(ENOUGH) > 0);
            Await.until("the caller's tone at the agent", BOUND, () -> agent.heard().heard(CALLER_TONE).compareTo(ENOUGH) > 0);
            assertThat(caller.heard().heard(CALLER_TONE)).isZero();
            assertThat(agent.heard().heard(AGENT_TONE)).isZero();
        }
    }

    @Test
    void whoeverIsAskedToConfirmHearsTheAnnouncementAndIsNotHeardByTheCaller() {
        server.api().createRingGroup("""
                {'number':'632','name':'Asked','stages':[{'seconds':20,'members':[{'extension':'104','confirmation':true}]}],'final':{'mailbox':'703'}}""");
        try (var agent = new BaresipPhone(server, "104", AGENT_TONE).answering();
                var caller = new BaresipPhone(server, "100", CALLER_TONE).calling("632")) {
            Await.until("the announcement at the agent", BOUND, () -> agent.heard().loud().compareTo(ENOUGH) > 0);
            assertThat(agent.heard().heard(CALLER_TONE)).isZero();
            assertThat(caller.heard().heard(AGENT_TONE)).isZero();
        }
    }
}
