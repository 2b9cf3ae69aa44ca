package io.ringhall.engine.sip.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipParserTest {
    private static final List<String> SOUND = List.of(
            "OPTIONS sip:a@b SIP/2.0", "Via: SIP/2.0/UDP h;branch=z9hG4bK1", "From: <sip:a@b>;tag=1", "To: <sip:c@d>", "Call-ID: x@y",
            "CSeq: 1 OPTIONS", "Max-Forwards: 70");

    private static Parsed parse(String text) {
        return Samples.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The sound request with line n replaced; null removes it. */
    private static Parsed changed(int n, String line) {
        var lines = new ArrayList<>(SOUND);
        lines.remove(n);
        if (line != null) {
            lines.add(n, line);
        }
        return Samples.parse(Samples.wire(lines.toArray(String[]::new)));
    }

    private static String reason(Parsed parsed) {
        assertThat(parsed).isInstanceOf(ParseFailure.class);
        return ((ParseFailure) parsed).reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "\r\n\r\n", "\0\0\0\0", "\n"})
    void nothingButLineEndsIsAKeepAlive(String text) {
        assertThat(parse(text)).isEqualTo(new KeepAlive());
    }

    @Test
    void lineEndsBeforeTheStartLineAreIgnored() {
        byte[] bytes = ("\r\n\r\n" + new String(Samples.wire(SOUND.toArray(String[]::new)), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertThat(Samples.message(bytes)).hasToString("OPTIONS sip:a@b SIP/2.0");
    }

    @Test
    void aPartOfALargerBufferIsParsedAndCopied() {
        byte[] message = Samples.wire(SOUND.toArray(String[]::new));
        byte[] buffer = new byte[2000];
        System.arraycopy(message, 0, buffer, 100, message.length);
        var parsed = (Parsed.Ok) SipParser.parse(buffer, 100, 100 + message.length);
        java.util.Arrays.fill(buffer, (byte) 0);
        assertThat(parsed.message().bytes()).isEqualTo(message);
        assertThat(parsed.message().callId()).isEqualTo("x@y");
    }

    @ParameterizedTest(name = "without line {0}: {1}")
    @CsvSource({"1, no Via", "2, no From", "3, no To", "4, no Call-ID", "5, no CSeq"})
    void whatIsMandatoryIsMissed(int line, String reason) {
        assertThat(reason(changed(line, null))).isEqualTo(reason);
    }

    @Test
    void maxForwardsMayBeMissing() {
        var parsed = (Parsed.Ok) changed(6, null);
        assertThat(((SipRequest) parsed.message()).maxForwards()).isEqualTo(-1);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
        "5|CSeq: x OPTIONS|malformed CSeq",
        "5|CSeq: 1OPTIONS|malformed CSeq",
        "5|CSeq: -1 OPTIONS|malformed CSeq",
        "5|CSeq: 2147483648 OPTIONS|malformed CSeq",
        "5|CSeq: 1 options|CSeq names another method",
        "4|Call-ID: a b|malformed Call-ID",
        "4|Call-ID:|malformed Call-ID",
        "6|Max-Forwards: 256|malformed Max-Forwards",
        "6|Max-Forwards: many|malformed Max-Forwards",
        "6|Contact: *, <sip:a@b>|malformed Contact",
        "6|From: <sip:x@y>|more than one From",
        "6|From : <sip:x@y>|more than one From",
        "6|f: <sip:x@y>|more than one From",
        "6|Via: SIP/2.0/UDP|malformed Via",
        "6|no colon here|malformed header line",
        "6|: no name|malformed header line",
        "6|na me: x|malformed header line",
        "6|Content-Length: 5|body shorter than Content-Length",
        "6|Content-Length: +0|malformed Content-Length",
    })
    void malformedHeadersAreNamed(int line, String text, String reason) {
        assertThat(reason(changed(line, text))).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET / HTTP/1.1", "OPTIONS sip:a@b", "OPTIONS", "OPTIONS  SIP/2.0", "sip:a@b OPTIONS SIP/2.0", "OPT IONS sip:a@b SIP/2.0",
        "SIP/2.0 99 Low", "SIP/2.0 700 High", "SIP/2.0 2000 OK", "SIP/2.0 200", "SIP/2.0 20x OK", "OPTIONS sip:a@b SIP/2.0 x"
    })
    void startLinesOfAnotherKindAreRefused(String line) {
        assertThat(changed(0, line)).isInstanceOf(ParseFailure.class);
    }

    @Test
    void anotherVersionIsAnswered505() {
        assertThat(((ParseFailure) changed(0, "OPTIONS sip:a@b SIP/3.0")).status()).isEqualTo(505);
    }

    @Test
    void bareLineEndsDoNotMakeALine() {
        String sound = new String(Samples.wire(SOUND.toArray(String[]::new)), StandardCharsets.UTF_8);
        assertThat(parse(sound.replace("\r\n", "\n"))).isInstanceOf(ParseFailure.class);
        assertThat(reason(changed(6, "X: a\nY: b"))).isEqualTo("a bare line break");
        assertThat(reason(changed(6, "X: a\rY: b"))).isEqualTo("a bare line break");
    }

    @Test
    void anAckIsNeverAnswered() {
        var failure = (ParseFailure) changed(0, "ACK sip:a@b SIP/2.0");
        assertThat(failure.answerable()).isNull();
    }

    @Test
    void whatCannotBeReadOfARefusedRequestHasPlaceholders() {
        var failure = (ParseFailure) Samples.parse(Samples.wire("OPTIONS <sip:a@b> SIP/2.0", "Via: nonsense", "To: \"x"));
        var request = failure.answerable();
        assertThat(request.from().uri()).hasToString("invalid:nobody");
        assertThat(request.toTag()).isNull();
        assertThat(request.callId()).isEmpty();
        assertThat(request.cseq().method()).isEqualTo("OPTIONS");
        assertThat(request.topVia().host()).isEqualTo("invalid.");
        assertThat(request.contacts()).isEmpty();
    }

    @Test
    void limitsHold() {
        var limits = new SipLimits(5_000, 20, 500, 50, 3);
        assertThat(failure(limits, "X: " + "y".repeat(6_000)).status()).isEqualTo(513);
        assertThat(failure(limits, "X: " + "y".repeat(600)).reason()).isEqualTo("a header of more than 500 bytes");
        assertThat(failure(limits, "X: 1\r\n".repeat(14) + "X: 1").reason()).isEqualTo("more than 20 headers");
        assertThat(failure(limits, "Via: SIP/2.0/UDP a, SIP/2.0/UDP b, SIP/2.0/UDP c").reason())
                .isEqualTo("more than 3 Via values");
        var lines = new ArrayList<>(SOUND);
        lines.set(0, "OPTIONS sip:" + "a".repeat(50) + "@b SIP/2.0");
        byte[] bytes = Samples.wire(lines.toArray(String[]::new));
        assertThat(((ParseFailure) SipParser.parse(bytes, 0, bytes.length, limits)).status()).isEqualTo(414);
    }

    private static ParseFailure failure(SipLimits limits, String line) {
        var lines = new ArrayList<>(SOUND);
        lines.add(line);
        byte[] bytes = Samples.wire(lines.toArray(String[]::new));
        return (ParseFailure) SipParser.parse(bytes, 0, bytes.length, limits);
    }

    @Test
    void headersAreFoundByAnyNameAndForm() {
        var request = Samples.invite("x-Custom :  a value  ", "k: timer, 100rel", "Subject:");
        assertThat(request.header("X-CUSTOM")).isEqualTo("a value");
        assertThat(request.header("x-custo")).isNull();
        assertThat(request.headers(Header.SUPPORTED)).containsExactly("timer", "100rel");
        assertThat(request.header("K")).isEqualTo("timer, 100rel");
        assertThat(request.header(Header.SUBJECT)).isEmpty();
        assertThat(request.header(Header.ALLOW)).isNull();
    }

    @Test
    void withoutContentLengthTheBodyTakesTheRestOfTheDatagram() {
        byte[] bytes = (new String(Samples.wire(SOUND.toArray(String[]::new)), StandardCharsets.UTF_8) + "v=0\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Samples.message(bytes).body()).asString(StandardCharsets.US_ASCII).isEqualTo("v=0\r\n");
    }
}
