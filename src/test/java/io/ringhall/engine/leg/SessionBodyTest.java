package io.ringhall.engine.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 3261 §8.2.3, §20.11, RFC 5621. */
class SessionBodyTest {
    private static SipRequest invite(String type, String body, String... more) {
        var request = Samples.invite(more);
        return SipRequest.to("INVITE", request.uri()).like(request, Set.of()).body(type, body.getBytes(StandardCharsets.UTF_8)).build();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            application/sdp             | -                                        | -        | 0   | v=0
            Application/SDP;charset=x   | -                                        | -        | 0   | v=0
            application/sdp             | session;handling=required                | -        | 0   | v=0
            application/sdp             | icon;handling=optional                   | -        | 0   | ''
            application/sdp             | render                                   | -        | 415 | -
            application/sdp             | -                                        | gzip     | 415 | -
            application/sdp             | -                                        | identity | 0   | v=0
            text/plain                  | -                                        | -        | 415 | -
            text/plain                  | render; handling = optional              | -        | 0   | ''
            text/plain                  | render;handling=required                 | -        | 415 | -
            multipart/mixed             | -                                        | -        | 400 | -
            """)
    void bodiesAreTakenIgnoredOrRefused(String type, String disposition, String encoding, int status, String sdp) {
        var more = new java.util.ArrayList<String>();
        if (disposition != null) {
            more.add("Content-Disposition: " + disposition);
        }
        if (encoding != null) {
            more.add("Content-Encoding: " + encoding);
        }
        var request = invite(type, "v=0", more.toArray(String[]::new));
        var refusal = SessionBody.refusal(request);
        assertThat(refusal == null ? 0 : refusal.status()).isEqualTo(status);
        if (sdp != null) {
            assertThat(text(SessionBody.of(request))).isEqualTo(sdp);
        }
    }

    @Test
    void sessionIsFoundAmongTheParts() {
        var request = invite("multipart/mixed;boundary=\"b 1\"", "preamble\r\n--b 1\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b 1\r\n"
                + "Content-Type: application/sdp\r\nContent-Disposition: session\r\n\r\nv=0\r\no=x\r\n--b 1--\r\n");
        assertThat(SessionBody.refusal(request)).isNull();
        assertThat(text(SessionBody.of(request))).isEqualTo("v=0\r\no=x\r\n");
        assertThat(SessionBody.present(request)).isTrue();
    }

    @Test
    void partThatMustBeHandledAndIsUnknownIsRefused() {
        var request = invite("multipart/mixed;boundary=b", "--b\r\nContent-Type: application/sdp\r\n\r\nv=0\r\n--b\r\n"
                + "Content-Type: application/isup\r\nContent-Disposition: signal;handling=required\r\n\r\nxx\r\n--b--\r\n");
        assertThat(SessionBody.refusal(request)).isEqualTo(
                new SessionBody.Refusal(415, io.ringhall.engine.sip.message.Header.ACCEPT, SessionBody.ACCEPT));
    }

    @ParameterizedTest
    @CsvSource({"'--b\r\n\r\n'", "'--b'", "''", "'no boundary at all'", "'--b\r\nContent-Type: application/sdp\r\n\r\nv=0'"})
    void brokenPartsAre400(String body) {
        var request = invite("multipart/mixed;boundary=b", body + " ");
        assertThat(SessionBody.refusal(request)).isNotNull();
        assertThat(SessionBody.of(request)).isEmpty();
    }

    @Test
    void tortureInviteWithPartsIsRead() {
        var request = (SipRequest) Samples.message(Samples.torture("mpart01"));
        assertThat(SessionBody.of(request)).isEmpty();
    }

    @Test
    void bodyBeyondTheLimitIs413() {
        assertThat(SessionBody.refusal(invite("application/sdp", "v".repeat(40_000))).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                          | true
            application/sdp            | true
            text/plain, */*;q=0.1      | true
            application/*              | true
            text/plain                 | false
            """)
    void whoAcceptsNoSessionsIsNotAcceptable(String accept, boolean fine) {
        assertThat(SessionBody.acceptable(accept == null ? Samples.invite() : Samples.invite("Accept: " + accept))).isEqualTo(fine);
    }
}
