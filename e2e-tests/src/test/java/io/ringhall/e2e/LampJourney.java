package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.console.Browser;
import io.ringhall.e2e.phone.BaresipPhone;
import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.phone.WireMessage;
import io.ringhall.e2e.server.RinghallServer;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lamps as outside phones see them: a group's through a whole call, presence and messages on a real phone. */
class LampJourney {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration BOUND = Duration.ofSeconds(20);

    @RegisterExtension
    final Browser browser = new Browser();

    private final RinghallServer server = RinghallServer.shared();

    @Test
    void aGroupsLampIsDarkBlinksWhileItRingsAndIsDarkAgainOnceSomebodyAnswered() {
        server.api().createRingGroup("""
                {'number':'641','name':'Watched','stages':[
                  {'seconds':20,'members':[{'extension':'101'},{'extension':'102'}]}],'final':{'mailbox':'703'}}""");
        try (var caller = SipPhone.demo(server, "100"); var agent = SipPhone.demo(server, "101").register(); var lamp = SipPhone.demo(server, "102")) {
            var watching = lamp.watch("641");
            watching.await("the first NOTIFY", BOUND, m -> m.isRequest("NOTIFY"));
            assertThat(server.api().get("subscriptions").body().get("items").toString()).contains("\"watcher\":\"102\"", "\"number\":\"641\"");
            var answered = agent.answerAfter(Duration.ofMillis(700));
            var call = caller.call("641", Duration.ofMillis(300)).awaitEnd(BOUND);
            answered.awaitEnd(SOON);
            watching.awaitEnd(BOUND);

            var told = watching.wire().requests("NOTIFY");
            assertThat(told).hasSize(4);
            assertThat(told.getFirst().text()).contains("state=\"full\"", "version=\"0\"").doesNotContain("<dialog ");
            var early = told.get(1);
            assertThat(early.text()).contains("state=\"partial\"", "version=\"1\"", "<state>early</state>", "sip:641@" + RinghallServer.DOMAIN,
                    "sip:100@" + RinghallServer.DOMAIN, "direction=\"recipient\"");
            // What a Replaces header needs: the caller's Call-ID and tags.
            var ringing = call.wire().messages().stream().filter(m -> m.isResponse(180)).findFirst().orElseThrow();
            assertThat(attribute(early, "call-id")).isEqualTo(ringing.header("Call-ID"));
            assertThat(ringing.header("To")).contains("tag=" + attribute(early, "local-tag"));
            assertThat(ringing.header("From")).contains("tag=" + attribute(early, "remote-tag"));
            assertThat(told.get(2).text()).contains("version=\"2\"", "<state>terminated</state>");
            assertThat(told.get(3).header("Subscription-State")).startsWith("terminated");
            assertThat(told.get(3).text()).doesNotContain("<dialog ");
        }
    }

    @Test
    void aRealPhoneShowsWhoIsThereAndThatAMessageWaits() {
        var watcherPassword = server.api().createExtension("242", "Watcher");
        var watchedPassword = server.api().createExtension("243", "Watched");
        assertThat(server.api().patch("extensions/242", "{'noAnswer':{'mailbox':'703'}}").status()).isEqualTo(200);
        try (var watcher = new BaresipPhone(server, "242", 500, watcherPassword).watching("243");
                var watched = new SipPhone(server, "243", watchedPassword)) {
            watcher.awaitSaid("Messages-Waiting:", BOUND);
            Await.until("the watcher to watch", BOUND, () -> watches("presence", "243") && watches("message-summary", "703"));
            assertThat(browser.logIn(server).extensions().watchers("243")).isEqualTo("242");
            watched.register();
            watcher.awaitSaid("changed status from Offline to Online", BOUND);
            watched.unregister();
            watcher.awaitSaid("changed status from Online to Offline", BOUND);
        }
    }

    private boolean watches(String event, String number) {
        return server.api().get("subscriptions").body().get("items").valueStream()
                .anyMatch(each -> each.get("event").asString().equals(event) && each.get("number").asString().equals(number));
    }

    private static String attribute(WireMessage notify, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(notify.text());
        assertThat(found.find()).as(name + " in " + notify.text()).isTrue();
        return found.group(1);
    }
}
