package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.console.Browser;
import io.ringhall.e2e.phone.BaresipPhone;
import io.ringhall.e2e.server.RinghallServer;
import io.ringhall.e2e.sound.Sound;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message left in the general mailbox can be heard in the console. */
class MailboxJourney {

    private static final double TONE = 600;
    private static final Duration SPOKEN = Duration.ofSeconds(4);
    private static final Duration BOUND = Duration.ofSeconds(30);

    @RegisterExtension
    final Browser browser = new Browser();

    private final RinghallServer server = RinghallServer.shared();

    @Test
    void whatACallerSaysAfterTheBeepIsHeardInTheConsole() {
        try (var caller = new BaresipPhone(server, "100", TONE).calling("703")) {
            caller.awaitEstablished(BOUND);
            // The greeting is some seconds long; the beep is the one pure tone of 1 kHz.
            Await.until("the beep", BOUND, () -> !caller.heard().heard(1000).isZero());
            var beep = System.nanoTime();
            Await.until("the message to be spoken", BOUND, () -> System.nanoTime() - beep > SPOKEN.toNanos());
        }
        Await.until("the message to be stored", BOUND, () -> !server.api().get("mailboxes/703/messages").body().get("items").isEmpty());
        var sound = Sound.read(browser.logIn(server).mailbox("703").newestMessage());
        assertThat(sound.heard(TONE)).isGreaterThan(SPOKEN.minusSeconds(1));
    }
}
