package io.ringhall.engine.sip.parse;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.StringMsgParser;
import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.Via;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Our parser beside JAIN-SIP's: they agree, or the difference has a reason. */
class DifferentialParsingTest {
    static final List<String> CORPUS = Samples.TORTURE;

    /** Where we judge otherwise, and why. */
    private static final Map<String, String> DIFFERENCES = Map.ofEntries(
            Map.entry("badaspec", "no scheme and blanks inside the brackets: 400 by RFC 4475 §3.1.2.14"),
            Map.entry("baddate", "a Date we do not use is not looked into: allowed by §3.1.2.12"),
            Map.entry("baddn", "an unquoted comma in a display name: 400 allowed by §3.1.2.15"),
            Map.entry("badvers", "version 7.0 is answered 505: §3.1.2.16"),
            Map.entry("escruri", "headers in the Request-URI: 400 allowed by §3.1.2.11"),
            Map.entry("insuf", "From, To and Call-ID are missing: 400 by §3.3.1; the peer leaves that to a later check"),
            Map.entry("lwsstart", "several blanks in the request line: 400 allowed by §3.1.2.9"),
            Map.entry("trws", "a blank behind the request line: 400 allowed by §3.1.2.10"),
            Map.entry("mcl01", "two Content-Lengths: 400 by §3.3.9"),
            Map.entry("mismatch01", "CSeq names another method: 400 by §3.1.2.17; the peer leaves that to a later check"),
            Map.entry("mismatch02", "as mismatch01: §3.1.2.18"),
            Map.entry("multi01", "several From, To, Call-ID, CSeq: 400 by §3.3.8"),
            Map.entry("regbadct", "a question mark in an address without brackets: 400 by §3.1.2.13"));

    @ParameterizedTest
    @FieldSource("CORPUS")
    void theTortureMessagesAreJudgedAlikeOrTheDifferenceIsExplained(String name) {
        byte[] bytes = Samples.torture(name);
        SIPMessage theirs = theirs(bytes);
        boolean alike = (Samples.parse(bytes) instanceof Parsed.Ok) == (theirs != null);
        assertThat(alike).as(DIFFERENCES.getOrDefault(name, "unexplained")).isEqualTo(!DIFFERENCES.containsKey(name));
        if (alike && theirs != null) {
            compare(Samples.message(bytes), theirs);
        }
    }

    @Test
    void whatBothTakeOfSpoiltMessagesTheyReadAlike() {
        var random = new Random(4475);
        int taken = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = Samples.torture(CORPUS.get(random.nextInt(CORPUS.size())));
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) "aZ09._ ".charAt(random.nextInt(7));
            if (Samples.parse(bytes.clone()) instanceof Parsed.Ok(SipMessage ours)) {
                SIPMessage theirs = theirs(bytes);
                if (theirs != null && theirs.getCallId() != null && theirs.getCSeq() != null) {
                    assertThat(ours.callId()).isEqualTo(theirs.getCallId().getCallId());
                    assertThat(ours.cseq().number()).isEqualTo(theirs.getCSeq().getSeqNumber());
                    assertThat(ours.vias()).hasSize(theirs.getViaHeaders().size());
                    taken++;
                }
            }
        }
        assertThat(taken).isGreaterThan(1_000);
    }

    @Test
    void messagesFromTheGrammarAreTakenAndReadAsThePeerReadsThem() {
        var messages = new GeneratedMessages(3261);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = messages.next();
            var text = new String(bytes, StandardCharsets.UTF_8);
            var ours = Samples.parse(bytes.clone());
            assertThat(ours).as(text).isInstanceOf(Parsed.Ok.class);
            var theirs = theirs(bytes);
            assertThat(theirs).as("the peer's reading of\n" + text).isNotNull();
            compare(((Parsed.Ok) ours).message(), theirs);
            assertThat(((Parsed.Ok) ours).message().contacts())
                    .as(text)
                    .hasSize(theirs.getContactHeaders() == null ? 0 : theirs.getContactHeaders().size());
        }
    }

    private static void compare(SipMessage ours, SIPMessage theirs) {
        assertThat(ours.callId()).isEqualTo(theirs.getCallId().getCallId());
        assertThat(ours.cseq().number()).isEqualTo(theirs.getCSeq().getSeqNumber());
        assertThat(ours.cseq().method()).isEqualTo(theirs.getCSeq().getMethod());
        assertThat(ours.fromTag()).isEqualTo(theirs.getFromTag());
        assertThat(ours.toTag()).isEqualTo(theirs.getToTag());
        assertThat(ours.vias()).extracting(Via::branch)
                .containsExactlyElementsOf(theirs.getViaHeaders().stream().map(via -> via.getBranch()).toList());
        assertThat(ours.vias()).extracting(via -> via.host().toLowerCase())
                .containsExactlyElementsOf(theirs.getViaHeaders().stream().map(via -> via.getHost().toLowerCase()).toList());
        // without Content-Length the peer takes no body; RFC 3261 §18.3 gives it the rest of the datagram
        if (ours.header(Header.CONTENT_LENGTH) != null) {
            int length = theirs.getRawContent() == null ? 0 : theirs.getRawContent().length;
            assertThat(ours.body()).hasSize(length);
        }
    }

    private static @Nullable SIPMessage theirs(byte[] bytes) {
        try {
            return new StringMsgParser().parseSIPMessage(bytes.clone(), true, false, (problem, message, type, header, text) -> {
                throw problem;
            });
        } catch (Exception refused) {
            return null;
        }
    }
}
