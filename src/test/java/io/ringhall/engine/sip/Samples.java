package io.ringhall.engine.sip;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.parse.Parsed;
import io.ringhall.engine.sip.parse.SipParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Messages for tests. */
public final class Samples {
    /** RFC 4475, in the order of its sections. */
    public static final List<String> TORTURE = List.of(
            "wsinv", "intmeth", "esc01", "escnull", "esc02", "lwsdisp", "longreq", "dblreq", "semiuri", "transports",
            "mpart01", "unreason", "noreason", "badinv01", "clerr", "ncl", "scalar02", "scalarlg", "quotbal", "ltgtruri",
            "lwsruri", "lwsstart", "trws", "escruri", "baddate", "regbadct", "badaspec", "baddn", "badvers",
            "mismatch01", "mismatch02", "bigcode", "badbranch", "insuf", "unkscm", "novelsc", "unksm2", "bext01",
            "invut", "regaut01", "multi01", "mcl01", "bcast", "zeromf", "cparam01", "cparam02", "regescrt", "sdp01",
            "inv2543");

    private Samples() {}

    public static byte[] torture(String name) {
        try (var in = Samples.class.getResourceAsStream("rfc4475/" + name + ".dat")) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Parsed parse(byte[] bytes) {
        return SipParser.parse(bytes, 0, bytes.length);
    }

    /** Lines joined by CRLF; the empty line is added. */
    public static byte[] wire(String... lines) {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    public static SipMessage message(byte[] bytes) {
        Parsed parsed = parse(bytes);
        assertThat(parsed).isInstanceOf(Parsed.Ok.class);
        return ((Parsed.Ok) parsed).message();
    }

    public static SipRequest request(String... lines) {
        return (SipRequest) message(wire(lines));
    }

    public static SipResponse response(String... lines) {
        return (SipResponse) message(wire(lines));
    }

    /** A request with all that is mandatory, and more lines. */
    public static SipRequest request(String method, String uri, List<String> more) {
        var lines = new java.util.ArrayList<>(List.of(
                method + " " + uri + " SIP/2.0",
                "Via: SIP/2.0/UDP pc33.example.com;branch=z9hG4bK776asdhds;rport",
                "Max-Forwards: 70",
                "To: Bob <sip:600@example.com>",
                "From: Alice <sip:100@example.com>;tag=1928301774",
                "Call-ID: a84b4c76e66710@pc33.example.com",
                "CSeq: 314159 " + method,
                "Contact: <sip:100@192.0.2.33:5070>"));
        lines.addAll(more);
        return request(lines.toArray(String[]::new));
    }

    public static SipRequest invite(String... more) {
        return request("INVITE", "sip:600@example.com", List.of(more));
    }
}
