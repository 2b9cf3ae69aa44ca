package io.ringhall.engine.sip.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringhall.engine.sip.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BuilderTest {
    private static String text(SipMessage message) {
        return new String(message.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aRequestIsWrittenInTheOrderOfItsHeaders() {
        var request = SipRequest.to("INVITE", SipUri.of("101", "192.0.2.1", 5070))
                .header(Header.FROM, "\"Jörg\" <sip:600@demo.example>;tag=1")
                .header(Header.TO, "<sip:101@demo.example>")
                .header(Header.CALL_ID, "x@y")
                .header(Header.CSEQ, "1 INVITE")
                .header("X-Ringhall", "ja")
                .header("subject", "known by name")
                .body("application/sdp", "v=0\r\n".getBytes(StandardCharsets.US_ASCII))
                .build();
        assertThat(text(request)).isEqualTo("""
                INVITE sip:101@192.0.2.1:5070 SIP/2.0
                From: "Jörg" <sip:600@demo.example>;tag=1
                To: <sip:101@demo.example>
                Call-ID: x@y
                CSeq: 1 INVITE
                X-Ringhall: ja
                Subject: known by name
                Content-Type: application/sdp
                Content-Length: 5

                v=0
                """.replace("\n", "\r\n"));
        assertThat(request.from().displayName()).isEqualTo("Jörg");
        assertThat(request.header("x-ringhall")).isEqualTo("ja");
        assertThat(request.header(Header.SUBJECT)).isEqualTo("known by name");
        assertThat(request.body()).asString(StandardCharsets.US_ASCII).isEqualTo("v=0\r\n");
    }

    @Test
    void aBuiltMessageReadsLikeTheSameMessageParsed() {
        var built = SipResponse.answer(Samples.invite("Record-Route: <sip:edge;lr>"), 200, null, "t")
                .header(Header.CONTACT, "<sip:600@192.0.2.1>")
                .header(Header.ALLOW, "INVITE, ACK")
                .body("application/sdp", new byte[] {1, 2, 3})
                .build();
        var parsed = (SipResponse) Samples.message(built.bytes());
        for (Header header : Header.values()) {
            assertThat(built.headers(header)).as(header.text()).isEqualTo(parsed.headers(header));
        }
        assertThat(built.body()).isEqualTo(parsed.body());
        assertThat(built.reason()).isEqualTo(parsed.reason());
        assertThat(built.vias()).isEqualTo(parsed.vias());
    }

    @Test
    void anAnswerCopiesWhatTheStandardNames() {
        var invite = Samples.invite(
                "Via: SIP/2.0/TCP second.example.com;branch=z9hG4bK2, SIP/2.0/UDP third.example.com;branch=z9hG4bK3",
                "Record-Route: <sip:p1.example.com;lr>",
                "Record-Route: <sip:p2.example.com;lr>",
                "Timestamp: 54",
                "Subject: not copied");
        var ringing = SipResponse.answer(invite, 180, null, "us").build();
        assertThat(text(ringing)).isEqualTo("""
                SIP/2.0 180 Ringing
                Via: SIP/2.0/UDP pc33.example.com;branch=z9hG4bK776asdhds;rport
                Via: SIP/2.0/TCP second.example.com;branch=z9hG4bK2, SIP/2.0/UDP third.example.com;branch=z9hG4bK3
                From: Alice <sip:100@example.com>;tag=1928301774
                To: Bob <sip:600@example.com>;tag=us
                Call-ID: a84b4c76e66710@pc33.example.com
                CSeq: 314159 INVITE
                Record-Route: <sip:p1.example.com;lr>
                Record-Route: <sip:p2.example.com;lr>
                Content-Length: 0

                """.replace("\n", "\r\n"));
        var trying = SipResponse.answer(invite, 100, null, "us").build();
        assertThat(trying.toTag()).isNull();
        assertThat(trying.header(Header.TIMESTAMP)).isEqualTo("54");
        assertThat(trying.headers(Header.RECORD_ROUTE)).isEmpty();
        var refusal = SipResponse.answer(invite, 486, "Later", "us").build();
        assertThat(refusal.reason()).isEqualTo("Later");
        assertThat(refusal.headers(Header.RECORD_ROUTE)).isEmpty();
    }

    @Test
    void aTagThatIsThereStays() {
        var bye = Samples.request(
                "BYE sip:a@b SIP/2.0", "v: SIP/2.0/UDP h;branch=z9hG4bK1", "f: <sip:a@b>;tag=1", "t: sip:c@d;tag=2", "i: x", "CSeq: 2 BYE");
        assertThat(SipResponse.answer(bye, 200, null, "other").build().toTag()).isEqualTo("2");
    }

    @Test
    void aTagIsAddedToAnAddressWithoutBrackets() {
        var options = Samples.request(
                "OPTIONS sip:a@b SIP/2.0", "v: SIP/2.0/UDP h;branch=z9hG4bK1", "f: sip:a@b;tag=1", "t: sip:c@d", "i: x", "CSeq: 2 OPTIONS");
        assertThat(SipResponse.answer(options, 200, null, "us").build().toTag()).isEqualTo("us");
    }

    @Test
    void foldedHeadersAreCopiedWithTheirFolds() {
        var invite = Samples.request(
                "INVITE sip:a@b SIP/2.0",
                "Via: SIP/2.0/UDP h\r\n ;branch=z9hG4bK1",
                "From: <sip:a@b>\r\n\t;tag=1",
                "To: <sip:c@d>\r\n ;x=y",
                "Call-ID: x",
                "CSeq: 2\r\n INVITE");
        var answer = SipResponse.answer(invite, 180, null, "us").build();
        assertThat(answer.topVia().branch()).isEqualTo("z9hG4bK1");
        assertThat(answer.fromTag()).isEqualTo("1");
        assertThat(answer.toTag()).isEqualTo("us");
        assertThat(answer.cseq()).hasToString("2 INVITE");
        assertThat(Samples.message(answer.bytes()).toTag()).isEqualTo("us");
    }

    @Test
    void nobodyBreaksOutOfAHeader() {
        var response = SipResponse.answer(Samples.invite(), 302, "Moved\r\nX-Evil: 1", "us")
                .header(Header.SUBJECT, "x\r\nX-Evil: 2")
                .header("X-Name", "ü\r\nX-Evil: 3\0")
                .build();
        assertThat(text(response)).doesNotContain("\r\nX-Evil");
        assertThat(((SipResponse) Samples.message(response.bytes())).reason()).isEqualTo("Moved  X-Evil: 1");
        assertThatThrownBy(() -> SipResponse.answer(Samples.invite(), 200, null, null).header("X-Evil: 1\r\nY", "z"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aViaIsPutOnTopWithoutTouchingTheRest() {
        var invite = Samples.invite("X-Last: 1");
        var sent = invite.withVia(Via.parse("SIP/2.0/UDP us.example;branch=z9hG4bKus"));
        assertThat(sent.vias()).extracting(Via::host).containsExactly("us.example", "pc33.example.com");
        assertThat(sent.header("X-Last")).isEqualTo("1");
        assertThat(sent.callId()).isEqualTo(invite.callId());
        assertThat(Samples.message(sent.bytes()).vias()).isEqualTo(sent.vias());
    }

    @Test
    void theTopViaIsReplacedInAListToo() {
        var invite = Samples.request(
                "OPTIONS sip:a@b SIP/2.0",
                "From: <sip:a@b>;tag=1",
                "Via: SIP/2.0/UDP \t one.example;branch=z9hG4bK1;x=\"a,b\" , SIP/2.0/UDP two.example;branch=z9hG4bK2",
                "To: <sip:c@d>",
                "Call-ID: x",
                "CSeq: 2 OPTIONS");
        var seen = invite.withTopVia(invite.topVia().with("received", "192.0.2.9"));
        assertThat(seen.vias()).extracting(Via::received).containsExactly("192.0.2.9", null);
        assertThat(seen.callId()).isEqualTo("x");
        var again = (SipRequest) Samples.message(seen.bytes());
        assertThat(again.vias()).isEqualTo(seen.vias());
        assertThat(again.topVia().params().raw("x")).isEqualTo("\"a,b\"");
        assertThat(again.toTag()).isNull();
    }

    @Test
    void sheddingLosesNothing() {
        var invite = Samples.invite();
        String before = invite.from() + " " + invite.topVia() + invite.contacts() + invite.cseq();
        invite.shed();
        assertThat(invite.from() + " " + invite.topVia() + invite.contacts() + invite.cseq()).isEqualTo(before);
    }
}
