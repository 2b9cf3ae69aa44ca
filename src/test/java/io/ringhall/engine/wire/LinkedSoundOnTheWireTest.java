package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.media.Phone;
import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound between two calls that were joined (src/adr/0026): each phone talks a tone of its own, and hears the other's. */
class LinkedSoundOnTheWireTest {
    private static final int ANN = 440;
    private static final int BOB = 900;
    private static final int EVE = 1_300;
    private static final Pattern MEDIA = Pattern.compile("m=audio (\\d+) ");

    private Phone anns;
    private Phone bobs;
    private Phone eves;

    @BeforeEach
    void sounds() throws Exception {
        anns = new Phone(Codec.PCMA);
        bobs = new Phone(Codec.PCMA);
        eves = new Phone(Codec.PCMA);
    }

    @AfterEach
    void silence() {
        anns.close();
        bobs.close();
        eves.close();
    }

    private static int mediaPort(SipMessage message) {
        var port = MEDIA.matcher(new String(message.body(), StandardCharsets.US_ASCII));
        assertThat(port.find()).as("audio in %s", message).isTrue();
        return Integer.parseInt(port.group(1));
    }

    private static void hears(String what, Phone phone, double hertz) {
        WireHouse.await(what, () -> phone.hears(hertz));
    }

    private static WireHouse house(int loops) {
        return new WireHouse(loops, WireHouse.group(WireHouse.stage(1, 20, "101", "102")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void pickerAndCallerHearEachOther(int loops) throws Exception {
        try (var house = house(loops)) {
            var bob = house.registered("101");
            var call = house.phone("100").call("600", WirePhone.sdp(anns.port()));
            bob.rings(bob.request("INVITE"));
            call.response(180);
            var pickup = house.phone("102").call("**600", WirePhone.sdp(eves.port()));
            eves.talk(EVE, mediaPort(pickup.established()));
            anns.talk(ANN, mediaPort(call.established()));
            hears("the picker", anns, EVE);
            hears("the caller", eves, ANN);
            call.bye();
            pickup.ended();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoIsTransferredHearsTheColleagueAndNobodyElse(int loops) throws Exception {
        try (var house = house(loops)) {
            var ann = house.phone("100");
            var bob = house.registered("101");
            var eve = house.registered("103");
            var call = ann.call("600", WirePhone.sdp(anns.port()));
            var first = bob.request("INVITE");
            bob.answer(first, 200, "", WirePhone.sdp(bobs.port()));
            anns.talk(ANN, mediaPort(call.established()));
            bob.request("ACK");
            bobs.talk(BOB, mediaPort(first));
            hears("the agent", anns, BOB);
            var consultation = bob.call("103", WirePhone.sdp(bobs.port()));
            var second = eve.request("INVITE");
            eve.answer(second, 200, "", WirePhone.sdp(eves.port()));
            var ok = consultation.established();
            eve.request("ACK");
            eves.talk(EVE, mediaPort(second));
            refer(bob, first, consultation, String.valueOf(ok.toTag()));
            for (int i = 0; i < 2; i++) {
                bob.answer(bob.request("BYE"), 200, "", "");
            }
            bobs.hush();
            hears("the colleague", anns, EVE);
            hears("the caller", eves, ANN);
            call.bye();
            eve.answer(eve.request("BYE"), 200, "", "");
            WireHouse.await("no call is left", () -> house.engine.calls().isEmpty());
        }
    }

    /** The ring-back of a colleague who has not answered yet, and then the colleague. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoIsTransferredToARingingColleagueHearsItRing(int loops) throws Exception {
        try (var house = house(loops)) {
            var bob = house.registered("101");
            var eve = house.registered("103");
            var call = house.phone("100").call("600", WirePhone.sdp(anns.port()));
            var first = bob.request("INVITE");
            bob.answer(first, 200, "", WirePhone.sdp(bobs.port()));
            anns.talk(ANN, mediaPort(call.established()));
            bob.request("ACK");
            var consultation = bob.call("103", WirePhone.sdp(bobs.port()));
            var second = eve.request("INVITE");
            eve.rings(second);
            var ringing = consultation.response(180);
            refer(bob, first, consultation, String.valueOf(ringing.toTag()));
            consultation.refused(487);
            bob.answer(bob.request("BYE"), 200, "", "");
            hears("ringing", anns, 425);
            eve.answer(second, 200, "", WirePhone.sdp(eves.port()));
            eve.request("ACK");
            eves.talk(EVE, mediaPort(second));
            hears("the colleague", anns, EVE);
            hears("the caller", eves, ANN);
            call.bye();
            eve.answer(eve.request("BYE"), 200, "", "");
        }
    }

    private static void refer(WirePhone bob, SipRequest first, OutgoingCall consultation, String tag) {
        bob.referFrom(first, 1, "<sip:103@wire.test?Replaces=" + consultation.callId + "%3Bto-tag%3D" + tag + "%3Bfrom-tag%3Df" + consultation.callId + ">", "");
        bob.response(202, "REFER");
    }
}
