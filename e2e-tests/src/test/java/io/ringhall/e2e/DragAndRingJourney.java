package io.ringhall.e2e;

import io.ringhall.e2e.console.Browser;
import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.server.RinghallServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An edit in the browser rings phones at the next call; nothing is restarted. */
class DragAndRingJourney {

    private static final Duration BOUND = Duration.ofSeconds(15);

    @RegisterExtension
    final Browser browser = new Browser();

    private final RinghallServer server = RinghallServer.shared();

    @Test
    void anExtensionDraggedIntoAStageRingsAtTheNextCall() {
        server.api().createRingGroup("""
                {'number':'621','name':'By hand','stages':[{'seconds':20,'members':[{'extension':'202'}]}],'final':{'mailbox':'703'}}""");
        try (var caller = SipPhone.demo(server, "100"); var member = SipPhone.demo(server, "202").register();
                var added = SipPhone.demo(server, "203").register()) {
            var alone = member.answerAfter(Duration.ofMillis(300));
            caller.call("621", Duration.ofMillis(200)).awaitEnd(BOUND);
            alone.awaitEnd(BOUND);

            browser.logIn(server).ringGroup("621").drag("203").intoStage(1).shows("203", 1).save();

            var lost = member.ring();
            var won = added.answerAfter(Duration.ofMillis(500));
            caller.call("621", Duration.ofMillis(200)).awaitEnd(BOUND);
            won.awaitEnd(BOUND);
            lost.awaitEnd(BOUND);
        }
    }

    @Test
    void theSameIsDoneByKeyboard() {
        server.api().createRingGroup("""
                {'number':'622','name':'By key','stages':[{'seconds':20,'members':[{'extension':'202'}]}],'final':{'mailbox':'703'}}""");
        browser.logIn(server).ringGroup("622").addByKeyboard("203", 1).save();
        org.assertj.core.api.Assertions.assertThat(server.api().ringGroup("622").at("/stages/0/members/1/extension").asString())
                .isEqualTo("203");
    }
}
