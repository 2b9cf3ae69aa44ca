package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.GroupSound;
import io.ringhall.engine.config.RecordingRule;
import io.ringhall.engine.config.Ringback;
import io.ringhall.engine.config.RingingTone;
import io.ringhall.engine.media.Phone;
import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is heard beside speech, message by message and packet by packet: each sound is a tone of its own. */
class SoundOnTheWireTest {
    private static final int MUSIC = 700;
    private static final int RINGBACK = 1_300;
    private static final int CALLER = 440;
    private static final int AGENT = 900;
    private static final Pattern MEDIA = Pattern.compile("m=audio (\\d+) ");

    private Phone callerSound;
    private Phone agentSound;
    private WireHouse house;
    private WirePhone ann;
    private WirePhone bob;

    private void house(Ringback ringback) {
        var sound = new GroupSound("tone-" + MUSIC, ringback, RecordingRule.NEVER);
        house = WireHouse.sounding(WireHouse.group(WireHouse.stage(1, 20, "101")).withSound(sound));
        ann = house.registered("100");
        bob = house.registered("101");
    }

    @BeforeEach
    void sounds() throws Exception {
        callerSound = new Phone(Codec.PCMA);
        agentSound = new Phone(Codec.PCMA);
    }

    @AfterEach
    void silence() {
        callerSound.close();
        agentSound.close();
        house.close();
    }

    private static int mediaPort(SipMessage message) {
        var port = MEDIA.matcher(body(message));
        assertThat(port.find()).as("audio in %s", message).isTrue();
        return Integer.parseInt(port.group(1));
    }

    private static String body(SipMessage message) {
        return new String(message.body(), StandardCharsets.US_ASCII);
    }

    private static void hears(String what, Phone phone, double hertz) {
        WireHouse.await(what, () -> phone.hears(hertz));
    }

    private OutgoingCall call() {
        return ann.call("600", WirePhone.sdp(callerSound.port()));
    }

    private SipRequest talk(OutgoingCall call) {
        var invite = bob.request("INVITE");
        bob.rings(invite);
        bob.answer(invite, 200, "", WirePhone.sdp(agentSound.port()));
        agentSound.talk(AGENT, mediaPort(invite));
        var ok = call.established();
        bob.request("ACK");
        callerSound.talk(CALLER, mediaPort(ok));
        hears("the agent", callerSound, AGENT);
        hears("the caller", agentSound, CALLER);
        return invite;
    }

    /** The agent re-invites, the caller answers. @return what the caller was offered and what the agent got */
    private String[] agentOffers(SipRequest invite, int cseq, String sdp, String answer) {
        bob.reinviteFrom(invite, cseq, sdp);
        var offered = ann.request("INVITE");
        ann.answer(offered, 200, "", WirePhone.sdp(callerSound.port(), answer));
        ann.request("ACK");
        var ok = bob.response(200, "INVITE");
        bob.ackFrom(invite, cseq);
        return new String[] {body(offered), body(ok)};
    }

    @Test
    void a_held_caller_hears_the_groups_music_and_nothing_of_the_room_until_the_agent_is_back() {
        house(Ringback.PLAIN);
        var invite = talk(call());
        agentOffers(invite, 1, WirePhone.sdp(agentSound.port(), "sendonly"), "recvonly");
        hears("music", callerSound, MUSIC);
        agentOffers(invite, 2, WirePhone.sdp(agentSound.port()), "sendrecv");
        hears("the agent again", callerSound, AGENT);
    }

    @Test
    void an_agent_who_stops_sending_too_leaves_the_caller_listening_and_is_answered_in_kind() {
        house(Ringback.PLAIN);
        var invite = talk(call());
        var told = agentOffers(invite, 1, WirePhone.sdp(agentSound.port(), "inactive"), "recvonly");
        assertThat(told[0]).contains("a=sendonly");
        assertThat(told[1]).as("RFC 3264, 6.1").contains("a=inactive");
        agentSound.hush();
        hears("music", callerSound, MUSIC);
    }

    @Test
    void the_old_hold_by_address_is_a_hold() {
        house(Ringback.PLAIN);
        var invite = talk(call());
        var old = WirePhone.sdp(agentSound.port()).replace("c=IN IP4 127.0.0.1", "c=IN IP4 0.0.0.0");
        var told = agentOffers(invite, 1, old, "recvonly");
        assertThat(told[0]).contains("a=sendonly").doesNotContain("0.0.0.0");
        hears("music", callerSound, MUSIC);
    }

    @Test
    void an_agent_who_is_held_by_the_caller_hears_music_too() {
        house(Ringback.PLAIN);
        var call = call();
        talk(call);
        int cseq = call.reinvite(WirePhone.sdp(callerSound.port(), "sendonly"));
        var offered = bob.request("INVITE");
        bob.answer(offered, 200, "", WirePhone.sdp(agentSound.port(), "recvonly"));
        bob.request("ACK");
        call.response(200);
        call.acknowledge(cseq);
        hears("music", agentSound, MUSIC);
    }

    @Test
    void while_it_rings_the_caller_hears_the_groups_file_by_183_without_being_answered() {
        house(new Ringback.Audio("tone-" + RINGBACK));
        var call = call();
        var invite = bob.request("INVITE");
        bob.rings(invite);
        var progress = call.response(183);
        assertThat(mediaPort(progress)).isPositive();
        hears("the group's ringback", callerSound, RINGBACK);
        assertThat(ann.heard)
                .noneMatch(each -> each instanceof SipResponse r
                        && r.cseq().method().equals("INVITE")
                        && (r.status() == 180 || r.status() == 200));

        bob.answer(invite, 200, "", WirePhone.sdp(agentSound.port()));
        agentSound.talk(AGENT, mediaPort(invite));
        var ok = call.established();
        assertThat(body(ok)).as("RFC 3261, 13.2.1: the same session as in the 183").isEqualTo(body(progress));
        hears("the agent", callerSound, AGENT);
    }

    @Test
    void a_countrys_ringing_tone_is_heard_and_a_call_that_nobody_answers_stays_unanswered() {
        house(new Ringback.Tone(RingingTone.of("gb")));
        var call = call();
        var invite = bob.request("INVITE");
        bob.rings(invite);
        call.response(183);
        WireHouse.await("two tones at once", () -> callerSound.hearsPair(400, 450));
        bob.answer(invite, 486, "", "");
        call.refused(480);
    }

    @Test
    void who_cannot_be_sent_sound_early_gets_a_plain_180() {
        house(new Ringback.Audio("tone-" + RINGBACK));
        var strange = WirePhone.sdp(callerSound.port()).replace("8 101", "97").replace("rtpmap:8 PCMA/8000", "rtpmap:97 SPEEX/16000");
        var call = ann.call("600", strange);
        var invite = bob.request("INVITE");
        assertThat(body(invite)).contains("SPEEX/16000");
        bob.rings(invite);
        call.response(180);
    }
}
