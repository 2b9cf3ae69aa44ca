package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.server.OutsideDatabase;
import io.ringhall.e2e.server.RinghallServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the container image holds starts on a MariaDB of somebody else's and takes calls: its steps in a plain folder. */
class ImageJourney {

    private static final Duration BOUND = Duration.ofSeconds(15);

    @Test
    void theImageStartsOnADatabaseThatIsNotItsOwnAndPutsACallThrough() {
        var programs = RinghallServer.shared().databasePrograms();
        var folder = Path.of("target", "servers", "db-" + Long.toString(System.currentTimeMillis(), 36));
        try (var database = new OutsideDatabase(programs, folder); var server = RinghallServer.startedAsImage("image", database);
                var caller = SipPhone.demo(server, "100"); var agent = SipPhone.demo(server, "101").register()) {
            var answered = agent.answerAfter(Duration.ofMillis(300));
            caller.call("101", Duration.ofMillis(300)).awaitEnd(BOUND);
            answered.awaitEnd(BOUND);
            assertThat(server.databasePrograms()).doesNotExist();
        }
    }
}
