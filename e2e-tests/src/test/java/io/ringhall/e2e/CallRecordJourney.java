package io.ringhall.e2e;

import io.ringhall.e2e.console.Browser;
import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.server.RinghallServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A finished call appears in the console, and its trace says why each member rang or did not. */
class CallRecordJourney {

    private static final Duration BOUND = Duration.ofSeconds(15);

    @RegisterExtension
    final Browser browser = new Browser();

    private final RinghallServer server = RinghallServer.shared();

    @Test
    void theTraceOfAFinishedCallNamesWhoRangAndWhoWasNotRegistered() {
        server.api().createExtension("399", "Never registered");
        server.api().createRingGroup("""
                {'number':'651','name':'Traced','stages':[
                  {'seconds':20,'members':[{'extension':'202'},{'extension':'399'}]}],'final':{'mailbox':'703'}}""");
        try (var caller = SipPhone.demo(server, "100"); var agent = SipPhone.demo(server, "202").register()) {
            var answered = agent.answerAfter(Duration.ofMillis(300));
            caller.call("651", Duration.ofMillis(300)).awaitEnd(BOUND);
            answered.awaitEnd(BOUND);
        }
        var record = server.api().awaitCall("to 651", it -> "651".equals(it.path("group").asString("")));
        browser.logIn(server).callHistory().showsTrace(record.get("id").asString(), List.of("202", "399", "not registered"));
    }
}
