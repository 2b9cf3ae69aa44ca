package io.ringhall.engine.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7044, RFC 5806. */
class DiversionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Diversion: <sip:555@a>;reason=no-answer, <sip:1@a>      | 555 (no-answer)
            Diversion: <tel:+49301>                                 | tel:+49301
            Diversion: nonsense<                                    | -
            History-Info: <sip:1@a>;index=1, <sip:2@a>;index=1.1    | 1
            History-Info: <sip:1@a>;index=1                         | -
            Subject: x                                              | -
            """)
    void whoSentItOnLastIsRead(String line, String by) {
        assertThat(Diversions.by(Samples.invite(line))).isEqualTo(by);
    }

    @Test
    void ourEntriesGoOnFromTheCallersIndex() {
        var callers = Samples.invite("History-Info: <sip:1@a>;index=1, <sip:2@a>;index=1.1");
        var builder = SipRequest.to("INVITE", "sip:102@b");
        Diversions.passOn(callers, builder);
        Diversions.sentOn(callers, builder, "101@b", "102@b", 302);
        var more = builder.build();
        assertThat(more.headers(Header.HISTORY_INFO)).containsExactly(
                "<sip:1@a>;index=1", "<sip:2@a>;index=1.1",
                "<sip:101@b?Reason=SIP%3Bcause%3D302>;index=1.1.1", "<sip:102@b>;index=1.1.1.1;mp=1.1.1");
    }

    @Test
    void noMoreThanTenArePassedOn() {
        var callers = Samples.invite("Diversion: " + String.join(", ", Collections.nCopies(50, "<sip:1@a>")));
        var builder = SipRequest.to("INVITE", "sip:102@b");
        Diversions.passOn(callers, builder);
        assertThat(builder.build().headers(Header.DIVERSION)).hasSize(10);
    }
}
