package io.ringhall.engine.sip.auth;

import io.ringhall.engine.config.Ha1;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.message.Uri;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Challenges and verifies (RFC 7616 §3, RFC 8760, RFC 3261 §22). May be used by several loops at once. */
public final class DigestAuthenticator {
    private static final int MAX_NC_DIGITS = 8;
    /** Stands in for the secret of a user who does not exist, so that both take the same time. */
    private static final Ha1 NOBODY = new Ha1("0".repeat(32), "0".repeat(64));

    private final Nonces nonces = new Nonces();
    private final List<Algorithm> algorithms;
    private final LongSupplier clock;

    public DigestAuthenticator(DigestOrder order, LongSupplier clock) {
        this.clock = clock;
        algorithms = switch (order) {
            case COMPATIBLE -> List.of(Algorithm.MD5, Algorithm.SHA_256);
            case STRONGEST_FIRST -> List.of(Algorithm.SHA_256, Algorithm.MD5);
        };
    }

    /** Values for WWW-Authenticate, one for each algorithm, in order of preference (RFC 8760 §2.3). */
    public List<String> challenge(String realm, boolean stale) {
        var nonce = nonces.next(realm, clock.getAsLong());
        return algorithms.stream()
                .map(algorithm -> "Digest realm=\"" + realm + "\", nonce=\"" + nonce + "\", algorithm=" + algorithm.word()
                        + ", qop=\"auth\"" + (stale ? ", stale=true" : ""))
                .toList();
    }

    /** Looks at the Authorization header of this realm. @param secrets by user; null = no such user */
    public Verdict verify(SipRequest request, String realm, Function<String, @Nullable Ha1> secrets) {
        @Nullable Credentials found = null;
        for (var header : request.headers(Header.AUTHORIZATION)) {
            var credentials = Credentials.parse(header);
            if (credentials == null) {
                return new Verdict.Malformed();
            }
            if (realm.equalsIgnoreCase(credentials.get("realm"))) {
                found = credentials;
                break;
            }
        }
        return found == null ? new Verdict.NoCredentials() : verify(found, request, realm, secrets);
    }

    private Verdict verify(Credentials given, SipRequest request, String realm, Function<String, @Nullable Ha1> secrets) {
        var user = user(given.require("username"), realm);
        var algorithm = Algorithm.of(given.get("algorithm"));
        var nonce = given.require("nonce");
        var qop = given.get("qop");
        var nc = given.require("nc");
        if (user.isEmpty() || algorithm == null || nonce.isEmpty()) {
            return new Verdict.Malformed();
        }
        // RFC 7616 §3.4: we offered qop=auth; the form without it (RFC 2069) has no protection against replay.
        if (qop == null || !qop.equals("auth") || given.require("cnonce").isEmpty() || count(nc) < 0) {
            return new Verdict.Malformed();
        }
        if (!nonces.fresh(nonce, realm, clock.getAsLong())) {
            return new Verdict.Stale();
        }
        // RFC 7616 §3.4.6 lets the digest-uri differ from the Request-URI, and phones behind an outbound proxy (and sipp) do send
        // the server's address. What binds the credentials to one request here is the count: each is accepted once.
        if (!(Uri.parse(given.require("uri")) instanceof SipUri)) {
            return new Verdict.Malformed();
        }
        var known = secrets.apply(user);
        var ha2 = algorithm.hash(request.method() + ':' + given.require("uri"));
        var expected = algorithm.hash(algorithm.secret(known == null ? NOBODY : known) + ':' + nonce + ':' + nc + ':' + given.require("cnonce") + ':' + qop
                + ':' + ha2);
        boolean same = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                given.require("response").toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        if (!same || known == null) {
            return new Verdict.Wrong(user);
        }
        return nonces.count(nonce, count(nc)) ? new Verdict.Authentic(user) : new Verdict.Replayed();
    }

    /** Phones send "101" or "101@domain". */
    private static String user(String text, String realm) {
        int at = text.lastIndexOf('@');
        return at > 0 && text.substring(at + 1).equalsIgnoreCase(realm) ? text.substring(0, at) : text;
    }

    /** Eight hexadecimal digits; -1 otherwise. */
    private static long count(String nc) {
        if (nc.length() != MAX_NC_DIGITS) {
            return -1;
        }
        try {
            return Long.parseLong(nc, 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
