package io.ringhall.engine.presence;

import io.ringhall.engine.registrar.Binding;
import io.ringhall.engine.registrar.Registrar;
import io.ringhall.engine.registrar.RegistrarLimits;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.parse.Parsed;
import io.ringhall.engine.sip.parse.SipParser;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bindings as the registrar makes them. */
final class BindingSamples {
    private BindingSamples() {}

    static Binding binding(String contact, long expiresAt) {
        var text = """
                REGISTER sip:wire.test SIP/2.0
                Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bKr
                Max-Forwards: 70
                From: <sip:600@wire.test>;tag=1
                To: <sip:600@wire.test>
                Call-ID: r
                CSeq: 1 REGISTER
                Contact: <%s>
                Expires: 3600
                Content-Length: 0

                """.formatted(contact).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        if (SipParser.parse(text, 0, text.length) instanceof Parsed.Ok(SipRequest request)) {
            return Registrar.register(List.of(), request, "10.0.0.1:5060", "UDP", expiresAt - 3_600_000, RegistrarLimits.DEFAULT)
                    .bindings()
                    .getFirst();
        }
        throw new IllegalArgumentException(contact);
    }
}
