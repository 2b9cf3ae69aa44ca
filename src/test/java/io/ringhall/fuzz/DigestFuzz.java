package io.ringhall.fuzz;

import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.auth.DigestAuthenticator;
import io.ringhall.engine.sip.auth.DigestOrder;
import io.ringhall.engine.sip.auth.Verdict;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.parse.Parsed;
import java.nio.charset.StandardCharsets;

/** Any Authorization header: a verdict comes of it, and nobody gets in. {@code NONCE} in the input stands for a fresh one. */
public final class DigestFuzz {
    private static final DigestAuthenticator AUTHENTICATOR = new DigestAuthenticator(DigestOrder.COMPATIBLE, () -> 0L);

    /** A nonce that is ours and fresh: without one every header ends as a stale one. */
    private static final String NONCE = AUTHENTICATOR.challenge("a.example", false).getFirst().replaceFirst(".*nonce=\"([^\"]+)\".*", "$1");

    private DigestFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var header = new String(input, StandardCharsets.ISO_8859_1).replaceAll("[\r\n\0]", " ").replace("NONCE", NONCE);
        var bytes = Samples.wire(
                "REGISTER sip:a.example SIP/2.0", "Via: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKf", "Max-Forwards: 70", "From: <sip:1@a.example>;tag=1",
                "To: <sip:1@a.example>", "Call-ID: f", "CSeq: 1 REGISTER", "Authorization: Digest " + header, "Content-Length: 0");
        if (Samples.parse(bytes) instanceof Parsed.Ok(SipMessage message)
                && AUTHENTICATOR.verify((SipRequest) message, "a.example", user -> null) instanceof Verdict.Authentic) {
            throw new AssertionError("somebody without a secret is let in");
        }
    }
}
