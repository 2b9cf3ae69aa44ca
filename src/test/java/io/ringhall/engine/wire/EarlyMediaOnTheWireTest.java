package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.GroupSound;
import io.ringhall.engine.config.RecordingRule;
import io.ringhall.engine.config.Ringback;
import io.ringhall.engine.config.RingingTone;
import io.ringhall.engine.media.Phone;
import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.sip.message.SipMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sound before the answer (src/adr/0035), message by message and packet by packet. */
class EarlyMediaOnTheWireTest {
    private static final int ANNOUNCEMENT = 900;
    private static final int RINGING = 425;
    private static final Pattern MEDIA = Pattern.compile("m=audio (\\d+) ");

    private static String body(SipMessage message) {
        return new String(message.body(), StandardCharsets.US_ASCII);
    }

    private static int mediaPort(SipMessage message) {
        var port = MEDIA.matcher(body(message));
        assertThat(port.find()).as("audio in %s", message).isTrue();
        return Integer.parseInt(port.group(1));
    }

    private static void hears(Phone phone, double hertz) {
        WireHouse.await("a tone of " + hertz, () -> phone.hears(hertz));
    }

    @Test
    void callerHearsTheOnePhoneItCallsBeforeTheAnswerAndTheAnswerRepeatsTheSession() throws Exception {
        try (var house = new WireHouse(1); var caller = new Phone(Codec.PCMA); var called = new Phone(Codec.PCMA)) {
            var bob = house.registered("101");
            var call = house.phone("100").call("101", WirePhone.sdp(caller.port()));
            var invite = bob.request("INVITE");
            bob.answer(invite, 183, "", WirePhone.sdp(called.port()));
            var progress = call.response(183);
            called.talk(ANNOUNCEMENT, mediaPort(invite));
            hears(caller, ANNOUNCEMENT);
            bob.answer(invite, 200, "", WirePhone.sdp(called.port()));
            assertThat(body(call.established())).isEqualTo(body(progress));
            bob.request("ACK");
            caller.talk(440, mediaPort(progress));
            hears(called, 440);
            hears(caller, ANNOUNCEMENT);
            call.bye();
        }
    }

    @Test
    void reliablyWhereBothKnowHowAndWithoutASessionInTheEnd() {
        try (var house = new WireHouse(1)) {
            var bob = house.registered("101");
            var call = house.phone("100").call("101", WirePhone.sdp(41_000), "Supported: 100rel\n");
            var invite = bob.request("INVITE");
            bob.answer(invite, 183, "RSeq: 5", "Require: 100rel", WirePhone.sdp(40_000));
            bob.answer(bob.request("PRACK"), 200, "", "");
            var progress = call.response(183);
            assertThat(body(progress)).contains("m=audio");
            call.prack(progress);
            bob.answer(invite, 200, "", "");
            bob.request("ACK");
            assertThat(call.established().hasBody()).isFalse();
            call.bye();
        }
    }

    /** RFC 6337 §2.2: the first offer is answered, so the phone may make another one before it answers the call. */
    @Test
    void phoneMovesItsSoundBeforeItAnswers() throws Exception {
        try (var house = new WireHouse(1); var caller = new Phone(Codec.PCMA); var first = new Phone(Codec.PCMA); var second = new Phone(Codec.PCMA)) {
            var bob = house.registered("101");
            var ann = house.phone("100");
            var call = ann.call("101", WirePhone.sdp(caller.port()), "Supported: 100rel\n");
            var invite = bob.request("INVITE");
            bob.answer(invite, 183, "RSeq: 5", "Require: 100rel", WirePhone.sdp(first.port()));
            bob.answer(bob.request("PRACK"), 200, "", "");
            var progress = call.response(183);
            call.prack(progress);
            first.talk(ANNOUNCEMENT, mediaPort(invite));
            hears(caller, ANNOUNCEMENT);
            bob.inside(invite, "UPDATE", 1, "Content-Type: application/sdp\n", WirePhone.sdp(second.port()));
            assertThat(body(bob.response(200, "UPDATE"))).contains("RTP/AVP 8 101");
            first.hush();
            second.talk(700, mediaPort(invite));
            hears(caller, 700);
            assertThat(ann.heardRequests("UPDATE")).as("the caller's session stays as it is").isZero();
            bob.answer(invite, 200, "", "");
            bob.request("ACK");
            call.established();
            caller.talk(440, mediaPort(progress));
            hears(second, 440);
            call.bye();
        }
    }

    @Test
    void groupOfSeveralRingsAndNobodysSoundIsHeard() {
        try (var house = new WireHouse(1, WireHouse.group(WireHouse.stage(1, 20, "101", "102")))) {
            var bob = house.registered("101");
            house.registered("102");
            var call = house.phone("100").call("600");
            bob.answer(bob.request("INVITE"), 183, "", WirePhone.sdp(40_000));
            assertThat(call.response(180).hasBody()).isFalse();
        }
    }

    @Test
    void groupsOwnRingbackPrevails() throws Exception {
        var sound = new GroupSound("hold-music", new Ringback.Tone(RingingTone.EUROPE), RecordingRule.NEVER);
        try (var house = new WireHouse(1, WireHouse.group(WireHouse.stage(1, 20, "101")).withSound(sound));
                var caller = new Phone(Codec.PCMA); var called = new Phone(Codec.PCMA)) {
            var bob = house.registered("101");
            house.phone("100").call("600", WirePhone.sdp(caller.port()));
            var invite = bob.request("INVITE");
            called.talk(ANNOUNCEMENT, mediaPort(invite));
            bob.answer(invite, 183, "", WirePhone.sdp(called.port()));
            hears(caller, RINGING);
        }
    }

    @Test
    void whenThatPhoneGivesUpTheCallerHearsThatTheNextOneRings() throws Exception {
        try (var house = new WireHouse(1, WireHouse.group(WireHouse.stage(1, 20, "101"), WireHouse.stage(2, 20, "102")));
                var caller = new Phone(Codec.PCMA); var called = new Phone(Codec.PCMA)) {
            var bob = house.registered("101");
            var eve = house.registered("102");
            var call = house.phone("100").call("600", WirePhone.sdp(caller.port()));
            var invite = bob.request("INVITE");
            bob.answer(invite, 183, "", WirePhone.sdp(called.port()));
            var progress = call.response(183);
            called.talk(ANNOUNCEMENT, mediaPort(invite));
            hears(caller, ANNOUNCEMENT);
            bob.answer(invite, 486, "", "");
            var next = eve.request("INVITE");
            hears(caller, RINGING);
            eve.answer(next, 200, "", WirePhone.sdp(called.port()));
            assertThat(body(call.established())).isEqualTo(body(progress));
            eve.request("ACK");
            called.hush();
            call.bye();
        }
    }

    @Test
    void carriersAnnouncementIsHeardAndItsRefusalComesAfterwards() throws Exception {
        try (var house = new WireHouse(1); var caller = new Phone(Codec.PCMA); var network = new Phone(Codec.PCMA)) {
            var trunk = new Carrier(house, "127.0.0.3");
            house.trunks(Carrier.BERLIN, Map.of(), trunk.trunk());
            var carrier = trunk.phone;
            var call = house.phone("100").call("0301234567", WirePhone.sdp(caller.port()));
            var invite = carrier.request("INVITE");
            carrier.answer(invite, 183, "", WirePhone.sdp(network.port()));
            call.response(183);
            network.talk(ANNOUNCEMENT, mediaPort(invite));
            hears(caller, ANNOUNCEMENT);
            carrier.answer(invite, 404, "", "");
            call.refused(404);
        }
    }

    @Test
    void callerWithoutAnOfferOrWithAnotherCodecIsToldThatItRings() {
        try (var house = new WireHouse(1)) {
            var bob = house.registered("101");
            var call = house.phone("100").callWithoutOffer("101");
            bob.answer(bob.request("INVITE"), 183, "", WirePhone.sdp(40_000));
            assertThat(call.response(180).hasBody()).isFalse();
        }
    }
}
