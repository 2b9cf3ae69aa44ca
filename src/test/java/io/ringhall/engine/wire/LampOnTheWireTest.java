package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.WireHouse.group;
import static io.ringhall.engine.wire.WireHouse.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.MenuConfig;
import io.ringhall.engine.presence.Schema;
import io.ringhall.engine.sip.message.SipRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lamps (RFC 4235; behaviour.md §3, Pickup from BLF) as a watching phone sees them. */
class LampOnTheWireTest {

    private static String lamp(Watching watching) {
        return lamp(watching.notified());
    }

    private static String lamp(SipRequest notify) {
        Schema.DIALOG_INFO.check(notify.body());
        return Watching.body(notify);
    }

    /** Waits through NOTIFYs for one that says this. */
    private static String until(Watching watching, String what) {
        while (true) {
            var text = lamp(watching);
            if (text.contains(what)) {
                return text;
            }
        }
    }

    private static String attribute(String text, String name) {
        var matcher = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(text);
        assertThat(matcher.find()).as(name + " in " + text).isTrue();
        return matcher.group(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void groupLampBlinksWhileItRingsAndGoesOutOnceBridged(int loops) {
        try (var house = new WireHouse(loops, group(stage(1, 30, "101", "102")))) {
            var watching = Watching.of(house.phone("102"), "dialog", "600");
            assertThat(lamp(watching)).contains("state=\"full\"", "version=\"0\"", "entity=\"sip:600@wire.test\"").doesNotContain("<dialog ");
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            var invite = agent.request("INVITE");
            agent.rings(invite);
            var ringing = call.response(180);
            var early = lamp(watching);
            assertThat(early).contains("state=\"partial\"", "version=\"1\"", "direction=\"recipient\"", "<state>early</state>",
                    "<local><identity display=\"Sales\">sip:600@wire.test</identity>", "<remote><identity display=\"Ann\">sip:100@wire.test</identity>");
            // The dialog a Replaces header would name: the caller's (RFC 3891 §3).
            assertThat(attribute(early, "call-id")).isEqualTo(call.callId);
            assertThat(attribute(early, "local-tag")).isEqualTo(ringing.toTag());
            assertThat(attribute(early, "remote-tag")).isEqualTo(ringing.fromTag());
            agent.answers(invite);
            call.established();
            agent.request("ACK");
            assertThat(lamp(watching)).contains("version=\"2\"", "<state>terminated</state>", "id=\"" + attribute(early, "id") + "\"");
            call.bye();
            assertThat(watching.heardNotifies()).isEqualTo(3);
        }
    }

    @Test
    void groupLampGoesOutWhenTheCallerGivesUp() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var watching = Watching.of(house.registered("101"), "dialog", "600");
            lamp(watching);
            var call = house.phone("100").call("600");
            assertThat(lamp(watching)).contains("<state>early</state>");
            call.cancel();
            assertThat(lamp(watching)).contains("<state>terminated</state>");
        }
    }

    @Test
    void whoWithholdsTheNumberIsNobodyToWatchers() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var ofGroup = Watching.of(agent, "dialog", "600");
            var ofMember = Watching.of(agent, "dialog", "101");
            lamp(ofGroup);
            lamp(ofMember);
            house.phone("100").call("600", WirePhone.sdp(41_000), "Privacy: id\n");
            agent.rings(agent.request("INVITE"));
            for (var text : new String[] {lamp(ofGroup), until(ofMember, "<state>early</state>")}) {
                assertThat(text).contains("<identity display=\"Anonymous\">sip:anonymous@anonymous.invalid</identity>").doesNotContain("100@", "Ann");
            }
        }
    }

    @Test
    void groupLampBlinksForACallerWhoCameThroughAnIvr() {
        var ivr = new MenuConfig("701", "Welcome", "greeting", Map.of('1', new Destination.ToGroup("600")), 5, 1);
        try (var house = new WireHouse(1, group(stage(1, 30, "101")), ivr)) {
            var agent = house.registered("101");
            var watching = Watching.of(agent, "dialog", "600");
            lamp(watching);
            var call = house.phone("100").call("701");
            call.established();
            call.press('1');
            var invite = agent.request("INVITE");
            assertThat(lamp(watching)).contains("<state>early</state>", "sip:100@wire.test");
            agent.answers(invite);
            agent.request("ACK");
            assertThat(lamp(watching)).contains("<state>terminated</state>");
            call.bye();
        }
    }

    @Test
    void slowWatcherHoldsUpNobodyAndCatchesUpWithTheLatest() {
        try (var house = new WireHouse(2, group(stage(1, 30, "101")))) {
            var slow = house.phone("102");
            var lagging = Watching.of(slow, "dialog", "101");
            var first = lagging.unanswered();
            var prompt = Watching.of(house.phone("103"), "dialog", "101");
            lamp(prompt);
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            agent.answers(agent.request("INVITE"));
            call.established();
            agent.request("ACK");
            until(prompt, "<state>confirmed</state>");
            slow.answer(first, 200, "", "");
            assertThat(lamp(lagging)).contains("version=\"1\"", "<state>confirmed</state>");
            call.bye();
        }
    }

    @Test
    void callOfAnExtensionThatIsNotMemberOfAGroupLightsOnlyItsOwnLamp() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101", "102")))) {
            var ofGroup = Watching.of(house.phone("102"), "dialog", "600");
            lamp(ofGroup);
            var agent = house.registered("101");
            var call = house.phone("100").call("101");
            agent.answers(agent.request("INVITE"));
            call.established();
            agent.request("ACK");
            call.bye();
            assertThat(ofGroup.heardNotifies()).isOne();
        }
    }

    @Test
    void lampOfAGroupIsNotForThoseWhoMayNotPickUp() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            new Watching(house.phone("103"), "dialog", "600", 600, "").response(403);
            Watching.of(house.phone("103"), "dialog", "101").notified();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void extensionLampsFollowEveryCallTheyTakePartIn(int loops) {
        try (var house = new WireHouse(loops, group(stage(1, 30, "101", "102")))) {
            var watcher = house.phone("105");
            var ofCaller = Watching.of(watcher, "dialog", "100");
            var ofWinner = Watching.of(watcher, "dialog", "101");
            var ofLoser = Watching.of(watcher, "dialog", "102");
            lamp(ofCaller);
            lamp(ofWinner);
            lamp(ofLoser);
            var winner = house.registered("101");
            var loser = house.registered("102");
            var call = house.phone("100").call("600");
            var invite = winner.request("INVITE");
            var lost = loser.request("INVITE");
            winner.rings(invite);
            loser.rings(lost);
            var early = until(ofWinner, "<state>early</state>");
            assertThat(early).contains("direction=\"recipient\"", "sip:100@wire.test");
            // The dialog between 101 and us, as 101 sees it.
            assertThat(attribute(early, "call-id")).isEqualTo(invite.callId());
            assertThat(attribute(early, "local-tag")).isEqualTo("101tag");
            assertThat(attribute(early, "remote-tag")).isEqualTo(invite.fromTag());
            until(ofLoser, "<state>early</state>");
            var calling = until(ofCaller, "<state>early</state>");
            assertThat(calling).contains("direction=\"initiator\"", "sip:600@wire.test");
            assertThat(attribute(calling, "call-id")).isEqualTo(call.callId);
            winner.answers(invite);
            call.established();
            winner.request("ACK");
            until(ofWinner, "<state>confirmed</state>");
            until(ofLoser, "<state>terminated</state>");
            until(ofCaller, "<state>confirmed</state>");
            call.bye();
            until(ofWinner, "<state>terminated</state>");
            until(ofCaller, "<state>terminated</state>");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoBeginsToWatchDuringACallSeesItAtOnce(int loops) {
        try (var house = new WireHouse(loops, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            agent.answers(agent.request("INVITE"));
            call.established();
            agent.request("ACK");
            assertThat(lamp(Watching.of(house.phone("105"), "dialog", "101"))).contains("state=\"full\"", "<state>confirmed</state>");
            call.bye();
        }
    }

    @Test
    void refreshTellsTheFullStateAgain() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var watching = Watching.of(house.phone("105"), "dialog", "101");
            lamp(watching);
            house.phone("100").call("600");
            agent.rings(agent.request("INVITE"));
            until(watching, "<state>early</state>");
            watching.again(600);
            assertThat(lamp(watching)).contains("state=\"full\"", "<state>early</state>");
        }
    }

    @Test
    void presenceFollowsRegistrationAndCalls() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var watching = Watching.of(house.phone("105"), "presence", "101");
            assertThat(watching.body()).contains("<basic>closed</basic>");
            var agent = house.registered("101");
            assertThat(watching.body()).contains("<basic>open</basic>");
            var call = house.phone("100").call("600");
            agent.answers(agent.request("INVITE"));
            call.established();
            agent.request("ACK");
            while (!watching.body().contains("rpid:on-the-phone")) {
                Thread.onSpinWait();
            }
            call.bye();
            var last = watching.notified();
            Schema.PIDF.check(last.body());
            assertThat(Watching.body(last)).doesNotContain("rpid:on-the-phone");
        }
    }
}
