package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.server.OutsideDatabase;
import io.ringhall.e2e.server.RinghallServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The application starts while its database is away: phones register, calls ring, and nothing is lost or kept twice. */
class ColdStartJourney {

    private static final Duration BOUND = Duration.ofSeconds(15);

    @Test
    void callsAreRoutedAfterAStartWithoutTheDatabaseAndStoredOnceWhenItIsBack() {
        var programs = RinghallServer.shared().databasePrograms();
        var folder = Path.of("target", "servers", "db-cold-" + Long.toString(System.currentTimeMillis(), 36));
        try (var database = new OutsideDatabase(programs, folder); var server = RinghallServer.startedOn("cold", database);
                var caller = SipPhone.demo(server, "100"); var known = SipPhone.demo(server, "101").register();
                var late = SipPhone.demo(server, "102")) {
            server.api().createRingGroup("""
                    {'number':'642','name':'Cold','stages':[{'seconds':20,'members':[{'extension':'101'}]}],'final':{'mailbox':'703'}}""");
            Await.until("101 to be registered", BOUND, () -> server.api().isRegistered("101"));
            server.close();
            database.stop();

            server.startWithoutDatabase();
            assertThat(server.status("/actuator/health")).isEqualTo(503);
            assertThat(server.api().get("ring-groups/642").status()).isEqualTo(503);

            // 101 did not register again, 102 does so now: its password is known without the database.
            talk(caller, known, "642");
            talk(caller, late.register(), "102");

            database.start();
            server.awaitHealthy();
            server.api().awaitCall("of the group while the database was away", it -> "642".equals(it.path("group").asString("")));
            server.api().awaitCall("of 102 while the database was away", it -> "102".equals(it.path("to").asString("")));
            var calls = server.api().get("calls").body().get("items");
            assertThat(StreamSupport.stream(calls.spliterator(), false).map(it -> it.path("answeredBy").asString("")))
                    .containsExactlyInAnyOrder("101", "102");
            assertThat(server.api().isRegistered("102")).isTrue();

            // From the database again: what is saved now is what the next call rings by.
            assertThat(server.api().patch("ring-groups/642", "{'stages':[{'seconds':20,'members':[{'extension':'102'}]}]}").status())
                    .isEqualTo(200);
            talk(caller, late, "642");
        }
    }

    private static void talk(SipPhone caller, SipPhone agent, String number) {
        var answered = agent.answerAfter(Duration.ofMillis(300));
        caller.call(number, Duration.ofMillis(300)).awaitEnd(BOUND);
        answered.awaitEnd(BOUND);
    }
}
