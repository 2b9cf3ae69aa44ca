package io.ringhall.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.switchboard.SipStep;
import io.ringhall.ui.call.LadderRows.Kind;
import io.ringhall.ui.call.LadderRows.Party;
import io.ringhall.ui.call.LadderRows.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LadderRowsTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final String US = "192.0.2.1:5060";
    private static final String CALLER = "192.0.2.50:5060";
    private static final String PHONE = "[2001:db8::7]:5062";

    private final List<SipStep> call = List.of(
            got(0, CALLER, "INVITE sip:600@a.test SIP/2.0", "in", "To: <sip:600@a.test>", "c: application/sdp"),
            sent(2, CALLER, "SIP/2.0 100 Trying", "in", "CSeq: 1 INVITE"),
            sent(5, PHONE, "INVITE sip:101@a.test SIP/2.0", "out", "Content-Type: application/sdp"),
            sent(505, PHONE, "INVITE sip:101@a.test SIP/2.0", "out", "Content-Type: application/sdp"),
            got(600, PHONE, "SIP/2.0 486 Busy Here", "out", "CSeq: 1 INVITE"),
            sent(601, PHONE, "ACK sip:101@a.test SIP/2.0", "out", ""));

    @Test
    void the_caller_stands_left_of_ringhall_and_the_phones_right_of_it() {
        assertThat(rows(call).parties()).containsExactly(
                new Party("100", CALLER), new Party("Ringhall", US), new Party("101 Alice", PHONE));
    }

    @Test
    void an_arrow_says_who_said_what_to_whom_and_when() {
        assertThat(rows(call).rows()).extracting(Row::from).containsExactly(0, 1, 1, 1, 2, 1);
        assertThat(rows(call).rows()).extracting(Row::to).containsExactly(1, 0, 2, 2, 1, 2);
        assertThat(rows(call).rows()).extracting(Row::label).containsExactly(
                "INVITE (SDP)", "100 Trying · INVITE", "INVITE (SDP)", "INVITE (SDP)", "486 Busy Here · INVITE", "ACK");
        assertThat(rows(call).rows()).extracting(Row::kind).containsExactly(
                Kind.REQUEST, Kind.PROVISIONAL, Kind.REQUEST, Kind.REQUEST, Kind.FAILURE, Kind.REQUEST);
        assertThat(rows(call).rows().getLast().since()).isEqualTo(Duration.ofMillis(601));
    }

    @Test
    void the_same_message_to_the_same_address_is_a_repetition() {
        assertThat(rows(call).rows()).extracting(Row::copy).containsExactly(1, 1, 1, 2, 1, 1);
    }

    @Test
    void without_the_first_invite_nobody_is_named_the_caller() {
        var late = List.of(got(0, PHONE, "INVITE sip:us SIP/2.0", "out", "To: <sip:600@a.test>;tag=1"));
        assertThat(rows(late).parties()).containsExactly(new Party("Ringhall", US), new Party("101 Alice", PHONE));
    }

    @Test
    void a_drawing_ends_where_nobody_would_read_on() {
        var rows = rows(Collections.nCopies(LadderRows.MOST + 7, call.getFirst()));
        assertThat(rows.rows()).hasSize(LadderRows.MOST);
        assertThat(rows.left()).isEqualTo(7);
    }

    @Test
    void what_is_no_proper_message_is_drawn_as_it_is() {
        var rows = rows(List.of(got(0, PHONE, "nonsense", "out", ""), got(1, PHONE, "SIP/2.0 ", "out", ""), got(2, PHONE, "", "out", "")));
        assertThat(rows.rows()).extracting(Row::kind).containsOnly(Kind.REQUEST);
        assertThat(rows.rows().getFirst().label()).isEqualTo("nonsense");
    }

    private static LadderRows rows(List<SipStep> steps) {
        return LadderRows.of(steps, "100", Map.of("out", "101 Alice"));
    }

    private static SipStep got(long millis, String from, String line, String callId, String... headers) {
        return new SipStep(START.plusMillis(millis), false, "UDP", from, US, line, text(line, callId, headers));
    }

    private static SipStep sent(long millis, String to, String line, String callId, String... headers) {
        return new SipStep(START.plusMillis(millis), true, "UDP", US, to, line, text(line, callId, headers));
    }

    private static String text(String line, String callId, String... headers) {
        return line + "\r\nCall-ID: " + callId + "\r\n" + String.join("\r\n", headers) + "\r\n\r\nv=0\r\nTo: not a header";
    }
}
