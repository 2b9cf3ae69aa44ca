package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.phone.BaresipPhone;
import io.ringhall.e2e.server.RinghallServer;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** baresip over each transport: registers, calls, is heard and hears. */
class RealPhonesJourney {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Duration ENOUGH = Duration.ofMillis(400);
    private static final double CALLER_TONE = 500;
    private static final double AGENT_TONE = 800;

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp", "tls"})
    void aPhoneCallsAnotherAndBothHearEachOther(String transport) {
        var server = RinghallServer.shared();
        try (var agent = new BaresipPhone(server, "202", AGENT_TONE).over(transport).answering();
                var caller = new BaresipPhone(server, "100", CALLER_TONE).over(transport).calling("202")) {
            caller.awaitEstablished(BOUND);
            Await.until("the agent's tone at the caller", BOUND, () -> caller.heard().heard(AGENT_TONE).compareTo(ENOUGH) > 0);
            Await.until("the caller's tone at the agent", BOUND, () -> agent.heard().heard(CALLER_TONE).compareTo(ENOUGH) > 0);
            assertThat(caller.heard().heard(CALLER_TONE)).isZero();
        }
    }
}
