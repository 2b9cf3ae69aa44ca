package io.ringhall.engine.sip.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.message.SipResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 4475 §3.1.2 and the syntactically wrong ones of §3.3: refused with the status the text names, or dropped. */
class TortureInvalidTest {
    @ParameterizedTest(name = "{0} is answered {1}: {2}")
    @CsvSource({
        "badinv01, 400, malformed Via",
        "clerr, 400, body shorter than Content-Length",
        "ncl, 400, malformed Content-Length",
        "scalar02, 400, malformed CSeq",
        "quotbal, 400, malformed To",
        "ltgtruri, 400, malformed Request-URI",
        "lwsruri, 400, malformed Request-URI",
        "lwsstart, 400, malformed Request-URI",
        "trws, 400, malformed request line",
        "escruri, 400, headers in the Request-URI",
        "regbadct, 400, malformed Contact",
        "badaspec, 400, malformed To",
        "baddn, 400, malformed From",
        "badvers, 505, version SIP/7.0",
        "mismatch01, 400, CSeq names another method",
        "mismatch02, 400, CSeq names another method",
        "insuf, 400, no From",
        "multi01, 400, more than one From",
        "mcl01, 400, two Content-Lengths",
    })
    void requestIsRefused(String name, int status, String reason) {
        ParseFailure failure = (ParseFailure) Samples.parse(Samples.torture(name));
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.answerable()).isNotNull();
        byte[] answer = SipResponse.answer(failure.answerable(), status, null, "tag1").build().bytes();
        assertThat(new String(answer, StandardCharsets.UTF_8)).startsWith("SIP/2.0 " + status + " ").contains("\r\nVia: ");
    }

    @ParameterizedTest(name = "the response {0} is dropped: {1}")
    @CsvSource({"scalarlg, malformed CSeq", "bigcode, malformed status line"})
    void responseIsDropped(String name, String reason) {
        assertThat(Samples.parse(Samples.torture(name))).isEqualTo(new ParseFailure(reason, 400, null));
    }
}
