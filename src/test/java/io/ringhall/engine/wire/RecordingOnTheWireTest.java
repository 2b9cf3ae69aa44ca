package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.GroupSound;
import io.ringhall.engine.config.RecordingRule;
import io.ringhall.engine.config.Ringback;
import io.ringhall.engine.media.Phone;
import io.ringhall.engine.media.ToneDetector;
import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.report.RecordedCall;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recordings of group calls, by the tones that both sides speak. */
class RecordingOnTheWireTest {
    private static final int CALLER = 440;
    private static final int AGENT = 900;
    private static final int ANNOUNCEMENT = 1_500;
    private static final int SECRET = 2_100;
    private static final Pattern MEDIA = Pattern.compile("m=audio (\\d+) ");

    private Phone callerSound;
    private Phone agentSound;
    private WireHouse house;
    private WirePhone ann;
    private WirePhone bob;
    private OutgoingCall call;
    private SipRequest invite;

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

    private void house(RecordingRule rule) {
        var sound = new GroupSound("tone-700", Ringback.PLAIN, rule);
        house = WireHouse.sounding(WireHouse.group(WireHouse.stage(1, 20, "101")).withSound(sound));
        ann = house.registered("100");
        bob = house.registered("101");
    }

    private static int mediaPort(SipMessage message) {
        var port = MEDIA.matcher(new String(message.body(), StandardCharsets.US_ASCII));
        assertThat(port.find()).isTrue();
        return Integer.parseInt(port.group(1));
    }

    private void answer() {
        call = ann.call("600", WirePhone.sdp(callerSound.port()));
        invite = bob.request("INVITE");
        bob.rings(invite);
        bob.answer(invite, 200, "", WirePhone.sdp(agentSound.port()));
        agentSound.talk(AGENT, mediaPort(invite));
        callerSound.talk(CALLER, mediaPort(call.established()));
        bob.request("ACK");
    }

    private void talk() {
        answer();
        hears("the agent", callerSound, AGENT);
        hears("the caller", agentSound, CALLER);
    }

    private static void hears(String what, Phone phone, double hertz) {
        WireHouse.await(what, () -> phone.hears(hertz));
    }

    private RecordedCall hungUp() {
        call.bye();
        return WireRecordings.next(house.recordings.complete);
    }

    /** Tenths of a second in which that channel holds that tone. */
    private static int tenths(RecordedCall recorded, int channel, double hertz) {
        var samples = WireRecordings.channel(recorded.file(), channel);
        int found = 0;
        for (int at = 0; at + 800 <= samples.length; at += 800) {
            found += ToneDetector.share(samples, at, 800, hertz) > 0.8 ? 1 : 0;
        }
        return found;
    }

    private void longEnough(RecordedCall recorded, double seconds) {
        WireHouse.await(seconds + " s in the file", () -> recorded.file().toFile().length() > 44 + seconds * 32_000);
    }

    @Test
    void a_call_that_a_colleague_picks_up_is_recorded_with_the_colleague_on_the_right() {
        var sound = new GroupSound("tone-700", Ringback.PLAIN, new RecordingRule(RecordingRule.When.ALWAYS, null));
        house = WireHouse.sounding(WireHouse.group(WireHouse.stage(1, 20, "101", "102")).withSound(sound));
        ann = house.registered("100");
        bob = house.registered("101");
        call = ann.call("600", WirePhone.sdp(callerSound.port()));
        bob.rings(bob.request("INVITE"));
        call.response(180);
        var pickup = house.phone("102").call("**600", WirePhone.sdp(agentSound.port()));
        agentSound.talk(AGENT, mediaPort(pickup.established()));
        callerSound.talk(CALLER, mediaPort(call.established()));
        hears("the colleague", callerSound, AGENT);
        var begun = WireRecordings.next(house.recordings.begun);
        assertThat(begun.agent()).isEqualTo("102");
        longEnough(begun, 1);
        var recorded = hungUp();
        assertThat(tenths(recorded, 0, CALLER)).isGreaterThanOrEqualTo(6);
        assertThat(tenths(recorded, 1, AGENT)).isGreaterThanOrEqualTo(6);
        assertThat(tenths(recorded, 0, AGENT)).isZero();
    }

    @Test
    void the_caller_is_on_the_left_and_the_agent_on_the_right_and_nowhere_else() {
        house(new RecordingRule(RecordingRule.When.ALWAYS, null));
        talk();
        var begun = WireRecordings.next(house.recordings.begun);
        assertThat(begun.group()).isEqualTo("600");
        assertThat(begun.agent()).isEqualTo("101");
        longEnough(begun, 1);
        var recorded = hungUp();
        assertThat(tenths(recorded, 0, CALLER)).isGreaterThanOrEqualTo(8);
        assertThat(tenths(recorded, 1, AGENT)).isGreaterThanOrEqualTo(8);
        assertThat(tenths(recorded, 0, AGENT)).isZero();
        assertThat(tenths(recorded, 1, CALLER)).isZero();
    }

    @Test
    void the_file_can_be_played_while_it_grows_as_it_must_be_when_the_process_dies() {
        house(new RecordingRule(RecordingRule.When.ALWAYS, null));
        talk();
        var begun = WireRecordings.next(house.recordings.begun);
        longEnough(begun, 1);
        assertThat(WireRecordings.channel(begun.file(), 0).length).isGreaterThan(4_000);
        assertThat(tenths(begun, 0, CALLER)).isGreaterThanOrEqualTo(5);
        call.bye();
    }

    @Test
    void both_sides_hear_the_announcement_before_they_hear_each_other() {
        house(new RecordingRule(RecordingRule.When.ALWAYS, "short-" + ANNOUNCEMENT));
        answer();
        hears("the announcement at the caller", callerSound, ANNOUNCEMENT);
        hears("the agent after it", callerSound, AGENT);
        hears("the caller after it", agentSound, CALLER);
        assertThat(agentSound.heardEver(ANNOUNCEMENT)).isTrue();
    }

    @Test
    void the_agent_pauses_and_goes_on_by_keys() {
        house(new RecordingRule(RecordingRule.When.ALWAYS, null));
        talk();
        var begun = WireRecordings.next(house.recordings.begun);
        longEnough(begun, 1);
        info('*');
        info('5');
        callerSound.change(SECRET);
        hears("the caller, who is relayed all the same", agentSound, SECRET);
        callerSound.change(CALLER);
        hears("the caller's first tone again", agentSound, CALLER);
        info('*');
        info('6');
        longEnough(begun, 3);
        var recorded = hungUp();
        var record = house.records.stream().filter(each -> each.endedAt() != 0).findFirst();
        assertThat(tenths(recorded, 0, CALLER)).isGreaterThan(8);
        assertThat(tenths(recorded, 0, SECRET)).isZero();
        record.ifPresent(each -> assertThat(each.trace()).extracting(entry -> entry.detail()).contains("recording is paused", "recording goes on"));
    }

    private int cseq;

    private void info(char key) {
        bob.inside(invite, "INFO", ++cseq, "Content-Type: application/dtmf\n", String.valueOf(key));
        bob.response(200, "INFO");
    }

    @Test
    void on_demand_nothing_is_kept_until_somebody_asks_for_it() {
        house(new RecordingRule(RecordingRule.When.ON_DEMAND, null));
        talk();
        assertThat(house.recordings.begun).isEmpty();
        info('*');
        info('9');
        info('3');
        var begun = WireRecordings.next(house.recordings.begun);
        longEnough(begun, 1);
        assertThat(tenths(hungUp(), 1, AGENT)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_full_disk_ends_the_recording_and_not_the_call() {
        house(new RecordingRule(RecordingRule.When.ALWAYS, null));
        house.recordings.breakDisk();
        talk();
        callerSound.forget();
        hears("the agent goes on", callerSound, AGENT);
        call.bye();
        assertThat(WireRecordings.next(house.recordings.broken).agent()).isEqualTo("101");
        assertThat(house.recordings.complete).isEmpty();
    }
}
