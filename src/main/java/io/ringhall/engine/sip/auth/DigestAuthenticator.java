package io.ringhall.engine.sip.auth;

import io.ringhall.engine.config.Ha1;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Challenges and verifies (RFC 7616 §3, RFC 8760, RFC 3261 §22). May be used by several loops at once. */
public final class DigestAuthenticator {
    private static final int NC_DIGITS = 8;
    /** RFC 7616 §3.3: comes back unchanged; nothing hangs on it, but some clients miss it. */
    private static final String OPAQUE = "72696e6768616c6c";
    /** Stands in for the secret of a user who does not exist, so that both take the same time. */
    private static final Ha1 NOBODY = new Ha1("0".repeat(32), "0".repeat(64));

    private static final int REMEMBERED = 100_000;

    private final Nonces nonces;
    private final List<Algorithm> algorithms;
    private final LongSupplier clock;

    /** @param clock milliseconds since the epoch */
    public DigestAuthenticator(DigestOrder order, LongSupplier clock) {
        this(order, clock, REMEMBERED);
    }

    DigestAuthenticator(DigestOrder order, LongSupplier clock, int remembered) {
        this.clock = clock;
        nonces = new Nonces(remembered);
        algorithms = switch (order) {
            case COMPATIBLE -> List.of(Algorithm.MD5, Algorithm.SHA_256);
            case STRONGEST_FIRST -> List.of(Algorithm.SHA_256, Algorithm.MD5);
        };
    }

    /** {@link #challenge(String, boolean, String)} for a phone that does not name itself. */
    public List<String> challenge(String realm, boolean stale) {
        return challenge(realm, stale, null);
    }

    /**
     * Values for WWW-Authenticate, one for each algorithm, in order of preference (RFC 8760 §2.3).
     *
     * @param userAgent as the phone names itself: some refuse every challenge when one is new to them
     */
    public List<String> challenge(String realm, boolean stale, @Nullable String userAgent) {
        var nonce = nonces.next(realm, clock.getAsLong());
        return algorithms.stream()
                .filter(algorithm -> algorithm == Algorithm.MD5 || !OldPhone.is(userAgent))
                .map(algorithm -> "Digest realm=\"" + realm + "\", nonce=\"" + nonce + "\", opaque=\"" + OPAQUE + "\", algorithm=" + algorithm.word()
                        + ", qop=\"auth\"" + (stale ? ", stale=true" : ""))
                .toList();
    }

    /**
     * Judges the Authorization headers of a request.
     *
     * @param secrets by user; null = no such user
     */
    public Verdict verify(SipRequest request, String realm, Function<String, @Nullable Ha1> secrets) {
        for (String header : request.headers(Header.AUTHORIZATION)) {
            // RFC 4475 §3.3.7: a scheme we do not know is no credential of ours
            if (!Credentials.digest(header)) {
                continue;
            }
            Credentials credentials = Credentials.parse(header);
            if (credentials == null) {
                return new Verdict.Malformed();
            }
            if (realm.equalsIgnoreCase(credentials.get("realm")) && Algorithm.of(credentials.get("algorithm")) != null) {
                return verify(credentials, request, realm, secrets);
            }
        }
        return new Verdict.NoCredentials();
    }

    private Verdict verify(Credentials given, SipRequest request, String realm, Function<String, @Nullable Ha1> secrets) {
        Algorithm algorithm = Algorithm.of(given.get("algorithm"));
        String user = user(given.require("username"), realm);
        String nonce = given.require("nonce");
        long nc = count(given.require("nc"));
        // RFC 7616 §3.4: we offer qop=auth only; the form without it (RFC 2069) has no guard against replay
        boolean whole = !user.isEmpty() && !nonce.isEmpty() && !given.require("cnonce").isEmpty();
        if (algorithm == null || !whole || nc < 0 || !"auth".equals(given.get("qop"))) {
            return new Verdict.Malformed();
        }
        if (!nonces.fresh(nonce, realm, clock.getAsLong())) {
            return new Verdict.Stale();
        }
        if (!DigestUri.meant(given.require("uri"), request)) {
            return new Verdict.Wrong(user);
        }
        Ha1 known = secrets.apply(user);
        String expected = new DigestResponse(
                        nonce, given.require("nc"), given.require("cnonce"), "auth", request.method(), given.require("uri"))
                .hash(algorithm, algorithm.secret(known == null ? NOBODY : known));
        boolean same = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                given.require("response").toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        if (!same || known == null) {
            return new Verdict.Wrong(user);
        }
        return nonces.count(nonce, nc) ? new Verdict.Authentic(user) : new Verdict.Replayed();
    }

    /** Phones send "101" or "101@domain". */
    private static String user(String text, String realm) {
        int at = text.lastIndexOf('@');
        return at > 0 && text.substring(at + 1).equalsIgnoreCase(realm) ? text.substring(0, at) : text;
    }

    /** Eight hexadecimal digits; -1 otherwise. */
    private static long count(String nc) {
        long value = 0;
        for (int i = 0; i < nc.length(); i++) {
            int digit = Character.digit(nc.charAt(i), 16);
            if (digit < 0 || nc.charAt(i) > 'f') {
                return -1;
            }
            value = value * 16 + digit;
        }
        return nc.length() == NC_DIGITS ? value : -1;
    }
}
