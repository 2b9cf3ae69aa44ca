package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.WireHouse.group;
import static io.ringhall.engine.wire.WireHouse.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.MenuConfig;
import io.ringhall.engine.report.CallRecord;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pick-up by Replaces (RFC 3891) and by code (behaviour.md §3, §6), message by message; callers and pickers live on any loop. */
class PickupOnTheWireTest {
    private static String attribute(String text, String name) {
        var matcher = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(text);
        assertThat(matcher.find()).as(name + " in " + text).isTrue();
        return matcher.group(1);
    }

    /** The Replaces header a phone builds from a lamp: the remote tag of the watched phone is the tag of whoever is to be replaced. */
    private static String fromLamp(String body) {
        return "Replaces: " + attribute(body, "call-id") + ";to-tag=" + attribute(body, "remote-tag") + ";from-tag=" + attribute(body, "local-tag")
                + ";early-only\nRequire: replaces\n";
    }

    private static String lampOf(Watching watching) {
        while (true) {
            var text = watching.body();
            if (text.contains("<state>early</state>")) {
                return text;
            }
        }
    }

    private static List<CallRecord> records(WireHouse house, int count) throws InterruptedException {
        var records = new ArrayList<CallRecord>();
        while (records.size() < count) {
            records.add(house.finished());
        }
        return records;
    }

    private static CallRecord of(List<CallRecord> records, String dialled) {
        return records.stream().filter(each -> each.dialled().equals(dialled)).findFirst().orElseThrow();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.US_ASCII);
    }

    /** Everybody hangs up in the end; nothing is left. */
    private static void empty(WireHouse house) {
        WireHouse.await("no call is left", () -> house.engine.calls().isEmpty() && house.engine.statistics().calls() == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void memberPicksUpByTheGroupsLamp(int loops) throws Exception {
        try (var house = new WireHouse(loops, group(stage(1, 30, "101", "102"), stage(2, 30, "103")))) {
            var picker = house.phone("103");
            var lamp = Watching.of(picker, "dialog", "600");
            var agent = house.registered("101");
            var caller = house.phone("100");
            var call = caller.call("600");
            var invite = agent.request("INVITE");
            agent.rings(invite);
            call.response(180);
            var pickup = picker.call("600", WirePhone.sdp(43_000), fromLamp(lampOf(lamp)));
            var ok = pickup.established();
            assertThat(text(ok.body())).contains("RTP/AVP 8 101");
            var toCaller = call.established();
            assertThat(text(toCaller.body())).contains("RTP/AVP 8 101");
            var cancel = agent.request("CANCEL");
            assertThat(cancel.headers(Header.REASON).toString()).contains("cause=200", "cause=26");
            agent.answer(cancel, 200, "", "");
            agent.answer(invite, 487, "", "");
            while (!lamp.body().contains("<state>terminated</state>")) {
                Thread.onSpinWait();
            }
            assertThat(caller.heardRequests("INVITE")).as("both speak the same: nobody is asked again").isZero();
            assertThat(picker.heardRequests("INVITE")).isZero();
            call.bye();
            picker.answer(picker.request("BYE"), 200, "", "");
            var both = records(house, 2);
            var record = both.stream().filter(each -> each.from().equals("100")).findFirst().orElseThrow();
            assertThat(record.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(record.answeredBy()).isEqualTo("103");
            assertThat(record.legs()).extracting(leg -> leg.member() + " " + leg.result()).containsExactly("101 elsewhere", "103 answered");
            assertThat(record.trace()).anySatisfy(each -> {
                assertThat(each.kind()).isEqualTo(Kind.ANSWERED);
                assertThat(each.subject()).isEqualTo("103");
                assertThat(each.detail()).isEqualTo("picked the call up");
            });
            var pickers = both.stream().filter(each -> each.from().equals("103")).findFirst().orElseThrow();
            assertThat(pickers.answeredBy()).isEqualTo("100");
            assertThat(pickers.group()).as("the group's report counts the call once").isNull();
            empty(house);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void colleaguePicksUpByTheLampOfTheRingingExtension(int loops) throws Exception {
        try (var house = new WireHouse(loops)) {
            var picker = house.phone("103");
            var lamp = Watching.of(picker, "dialog", "101");
            var agent = house.registered("101");
            var call = house.phone("100").call("101");
            var invite = agent.request("INVITE");
            agent.rings(invite);
            var pickup = picker.call("101", WirePhone.sdp(43_000), fromLamp(lampOf(lamp)));
            pickup.established();
            call.established();
            assertThat(agent.request("CANCEL").headers(Header.REASON).toString()).contains("cause=200");
            pickup.bye();
            call.ended();
            assertThat(of(records(house, 2), "101").legs()).isNotEmpty();
            empty(house);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void codesPickUp(int loops) throws Exception {
        for (var code : List.of("**600", "*87600", "**101", "*8")) {
            try (var house = new WireHouse(loops, group(stage(1, 30, "101", "102")))) {
                var agent = house.registered("101");
                var call = house.phone("100").call("600");
                var invite = agent.request("INVITE");
                agent.rings(invite);
                call.response(180);
                var picker = house.phone("102");
                var pickup = picker.call(code);
                pickup.established();
                call.established();
                agent.request("CANCEL");
                pickup.bye();
                call.ended();
                var records = records(house, 2);
                assertThat(of(records, "600").answeredBy()).as(code).isEqualTo("102");
                assertThat(of(records, code).answeredBy()).as(code).isEqualTo("100");
                empty(house);
            }
        }
    }

    @Test
    void groupPickupTakesTheOldest() throws Exception {
        try (var house = new WireHouse(2, group(stage(1, 30, "101", "102")))) {
            var agent = house.registered("101");
            var first = house.phone("100").call("600");
            agent.rings(agent.request("INVITE"));
            first.response(180);
            var second = house.phone("104").call("600");
            agent.rings(agent.request("INVITE"));
            second.response(180);
            var picker = house.phone("102").call("*8");
            picker.established();
            first.established();
            var next = house.phone("102").call("*8");
            next.established();
            second.established();
            house.phone("102").call("*8").refused(480);
        }
    }

    @Test
    void whoMayNotPickUpIsToldAndTheCallRingsOn() throws Exception {
        try (var house = new WireHouse(2, group(stage(1, 30, "101", "102")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            var invite = agent.request("INVITE");
            agent.rings(invite);
            var ringing = call.response(180);
            var stranger = house.phone("103");
            stranger.call("**600").refused(403);
            assertThat(house.finished().trace()).anyMatch(each -> each.detail().equals("only members of the group may pick up its calls"));
            stranger.call("**101").refused(403);
            stranger.call("*8").refused(480);
            stranger.call("600", WirePhone.sdp(43_000), replaces(call.callId, ringing.toTag(), ringing.fromTag(), true)).refused(403);
            assertThat(agent.heardRequests("CANCEL")).isZero();
            agent.answers(invite);
            call.established();
        }
    }

    private static String replaces(String callId, String to, String from, boolean early) {
        return "Replaces: " + callId + ";to-tag=" + to + ";from-tag=" + from + (early ? ";early-only" : "") + "\n";
    }

    @Test
    void whatIsNotThereIsNotFoundAndTheTraceSaysWhy() throws Exception {
        try (var house = new WireHouse(1, group(stage(1, 30, "101", "102")))) {
            var phone = house.phone("101");
            phone.call("**999").refused(404);
            assertThat(house.finished().trace()).anyMatch(each -> each.detail().equals("no such number"));
            phone.call("**600").refused(480);
            assertThat(house.finished().trace()).anyMatch(each -> each.detail().equals("nothing rings there"));
            phone.call("*8").refused(480);
            assertThat(house.finished().trace()).anyMatch(each -> each.detail().equals("nothing rings in the caller's groups"));
            phone.call("**").refused(404);
            phone.call("600", WirePhone.sdp(43_000), replaces("nobody", "a", "b", false)).refused(481);
            assertThat(records(house, 2).getLast().trace()).anyMatch(each -> each.detail().equals("there is no such call"));
        }
    }

    @Test
    void badReplacesAreRefused() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var phone = house.phone("102");
            phone.call("600", WirePhone.sdp(43_000), "Replaces: x;to-tag=a\n").refused(400);
            phone.call("600", WirePhone.sdp(43_000), replaces("x", "a", "b", false) + replaces("y", "a", "b", false)).refused(400);
            phone.call("600", WirePhone.sdp(43_000), replaces("x", "a", "b", false) + "Join: z;to-tag=a;from-tag=b\n").refused(400);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void afterTheAnswerEarlyOnlyIsBusyAndAfterTheEndDeclined(int loops) throws Exception {
        try (var house = new WireHouse(loops, group(stage(1, 30, "101", "102")))) {
            var agent = house.registered("101");
            var other = house.registered("102");
            var call = house.phone("100").call("600");
            var invite = agent.request("INVITE");
            var lost = other.request("INVITE");
            agent.rings(invite);
            other.rings(lost);
            agent.answers(invite);
            var ok = call.established();
            agent.request("ACK");
            other.answer(other.request("CANCEL"), 200, "", "");
            other.answer(lost, 487, "", "");
            other.call("600", WirePhone.sdp(43_000), replaces(call.callId, ok.toTag(), ok.fromTag(), true)).refused(486);
            other.call("101", WirePhone.sdp(43_000), replaces(lost.callId(), "102tag", String.valueOf(lost.fromTag()), true)).refused(603);
            other.call("101", WirePhone.sdp(43_000), replaces(call.callId, ok.toTag(), ok.fromTag(), false)).refused(403);
            call.bye();
            agent.answer(agent.request("BYE"), 200, "", "");
            empty(house);
            other.call("101", WirePhone.sdp(43_000), replaces(call.callId, ok.toTag(), ok.fromTag(), false)).refused(603);
        }
    }

    /** RFC 3891 §1: a call goes on at another phone of the same person. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void personMovesToAnotherPhoneOnEitherSide(int loops) throws Exception {
        try (var house = new WireHouse(loops, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var caller = house.phone("100");
            var call = caller.call("600");
            var invite = agent.request("INVITE");
            agent.answers(invite);
            var ok = call.established();
            agent.request("ACK");
            var agents = house.phone("101").call("100", WirePhone.sdp(44_000), replaces(invite.callId(), String.valueOf(invite.fromTag()), "101tag", false));
            agents.established();
            agent.answer(agent.request("BYE"), 200, "", "");
            var callers = house.phone("100").call("600", WirePhone.sdp(45_000), replaces(call.callId, ok.toTag(), ok.fromTag(), false));
            callers.established();
            call.ended();
            callers.bye();
            agents.ended();
            assertThat(records(house, 3)).filteredOn(each -> each.dialled().equals("600") && each.from().equals("100")).isNotEmpty();
            empty(house);
        }
    }

    @Test
    void whoWithdrawsWhileAPickupRunsLeavesNothingBehind() throws Exception {
        try (var house = new WireHouse(2, group(stage(1, 30, "101", "102")))) {
            for (int i = 0; i < 10; i++) {
                var agent = house.registered("101");
                var call = house.phone("100").call("600");
                var invite = agent.request("INVITE");
                agent.rings(invite);
                call.response(180);
                var picker = house.phone("102").call("**600");
                call.cancel();
                agent.await(SipRequest.class, r -> r.method().equals("CANCEL"), "CANCEL");
                agent.answer(invite, 487, "", "");
                picker.dropWhateverCame();
                call.dropWhateverCame();
                empty(house);
                while (!house.records.isEmpty()) {
                    house.records.poll();
                }
            }
        }
    }

    @Test
    void callerWhoCameThroughAnIvrIsPickedUp() throws Exception {
        var ivr = new MenuConfig("701", "Welcome", "greeting", java.util.Map.of('1', new Destination.ToGroup("600")), 5, 1);
        try (var house = new WireHouse(2, group(stage(1, 30, "101", "102")), ivr)) {
            var agent = house.registered("101");
            var call = house.phone("100").call("701");
            call.established();
            call.press('1');
            agent.rings(agent.request("INVITE"));
            WireHouse.await("it rings", () -> house.engine.calls().stream().anyMatch(each -> !each.ringing().isEmpty()));
            var pickup = house.phone("102").call("**600");
            pickup.established();
            agent.request("CANCEL");
            pickup.bye();
            call.ended();
            empty(house);
        }
    }

    /** RFC 3264 §6.1: each is answered in its own payload numbers; then one of them follows the other's. */
    @Test
    void otherPayloadNumbersAreMadeToFit() throws Exception {
        try (var house = new WireHouse(2, group(stage(1, 30, "101", "102")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            agent.rings(agent.request("INVITE"));
            call.response(180);
            var picker = house.phone("102");
            var pickup = picker.call("**600", WirePhone.sdp(43_000).replace("101", "96"), "");
            assertThat(text(pickup.established().body())).contains("RTP/AVP 8 96");
            assertThat(text(call.established().body())).contains("RTP/AVP 8 101");
            var again = picker.request("INVITE");
            assertThat(text(again.body())).contains("RTP/AVP 8 101");
            picker.answers(again);
            picker.request("ACK");
            pickup.bye();
            call.ended();
            empty(house);
        }
    }

    @Test
    void pickerWithoutACodecInCommonIsRefusedAndTheCallRingsOn() throws Exception {
        try (var house = new WireHouse(2, group(stage(1, 30, "101", "102")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            var invite = agent.request("INVITE");
            agent.rings(invite);
            call.response(180);
            var g722 = WirePhone.sdp(43_000).replace("RTP/AVP 8 101", "RTP/AVP 9 101").replace("a=rtpmap:8 PCMA/8000", "a=rtpmap:9 G722/8000");
            house.phone("102").call("**600", g722, "").refused(488);
            agent.answers(invite);
            call.established();
        }
    }

    @Test
    void pickerAndCallerWithoutOffers() throws Exception {
        try (var house = new WireHouse(2, group(stage(1, 30, "101", "102")))) {
            var agent = house.registered("101");
            var caller = house.phone("100");
            var call = caller.callWithoutOffer("600");
            agent.rings(agent.request("INVITE"));
            call.response(180);
            var pickup = house.phone("102").callWithoutOffer("**600");
            assertThat(text(pickup.response(200).body())).contains("m=audio");
            assertThat(text(call.response(200).body())).contains("m=audio");
        }
    }
}
