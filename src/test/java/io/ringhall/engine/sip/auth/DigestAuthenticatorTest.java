package io.ringhall.engine.sip.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Ha1;
import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.message.SipRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestAuthenticatorTest {
    private static final String REALM = "demo.example";
    private static final String URI = "sip:600@example.com";

    private final AtomicLong clock = new AtomicLong(1_000_000);
    private final DigestAuthenticator authenticator = new DigestAuthenticator(DigestOrder.COMPATIBLE, clock::get, 4);

    private static Ha1 secret(String user) {
        String text = user + ":" + REALM + ":secret-" + user;
        return new Ha1(Algorithm.MD5.hash(text), Algorithm.SHA_256.hash(text));
    }

    private Verdict verify(SipRequest request) {
        return authenticator.verify(request, REALM, user -> user.equals("101") ? secret(user) : null);
    }

    private String nonce() {
        var matcher = Pattern.compile("nonce=\"([^\"]+)\"").matcher(authenticator.challenge(REALM, false).getFirst());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String credentials(Algorithm algorithm, String user, String nonce, int nc, String uri, String method) {
        String count = "%08x".formatted(nc);
        String response = new DigestResponse(nonce, count, "c0ffee", "auth", method, uri)
                .hash(algorithm, algorithm.secret(secret(user)));
        return "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", response=\"%s\", algorithm=%s, cnonce=\"c0ffee\", qop=auth, nc=%s"
                .formatted(user, REALM, nonce, uri, response, algorithm.word(), count);
    }

    private static SipRequest invite(String authorization) {
        return Samples.invite("Authorization: " + authorization);
    }

    private Verdict attempt(String user, String nonce, int nc) {
        return verify(invite(credentials(Algorithm.SHA_256, user, nonce, nc, URI, "INVITE")));
    }

    @Test
    void aPhoneThatRefusesWhatItDoesNotKnowIsOfferedMd5Alone() {
        assertThat(authenticator.challenge(REALM, false, "baresip v1.0.0 (x86_64/linux)"))
                .singleElement().satisfies(value -> assertThat(value).contains("algorithm=MD5"));
        assertThat(authenticator.challenge(REALM, false, "baresip v3.1.0 (x86_64/linux)")).hasSize(2);
        assertThat(authenticator.challenge(REALM, false, null)).hasSize(2);
    }

    @Test
    void challengesOfferBothAlgorithmsWithOneNonce() {
        var challenge = authenticator.challenge(REALM, false);
        assertThat(challenge).hasSize(2).allSatisfy(value -> assertThat(value)
                .startsWith("Digest realm=\"demo.example\", nonce=\"").contains("qop=\"auth\"").doesNotContain("stale"));
        assertThat(challenge.get(0)).contains("algorithm=MD5");
        assertThat(challenge.get(1)).contains("algorithm=SHA-256");
        assertThat(authenticator.challenge(REALM, true)).allSatisfy(value -> assertThat(value).contains("stale=true"));
    }

    @Test
    void theStrongestCanStandFirst() {
        var strict = new DigestAuthenticator(DigestOrder.STRONGEST_FIRST, clock::get);
        assertThat(strict.challenge(REALM, false).getFirst()).contains("algorithm=SHA-256");
    }

    @ParameterizedTest
    @EnumSource
    void rightCredentialsAreAuthentic(Algorithm algorithm) {
        assertThat(verify(invite(credentials(algorithm, "101", nonce(), 1, URI, "INVITE"))))
                .isEqualTo(new Verdict.Authentic("101"));
    }

    @Test
    void noAlgorithmMeansMd5() {
        String header = credentials(Algorithm.MD5, "101", nonce(), 1, URI, "INVITE").replace("algorithm=MD5, ", "");
        assertThat(verify(invite(header))).isEqualTo(new Verdict.Authentic("101"));
    }

    @Test
    void aRequestWithoutCredentialsOfOursHasNone() {
        assertThat(verify(Samples.invite())).isEqualTo(new Verdict.NoCredentials());
        assertThat(verify(invite("NoOneKnowsThisScheme opaque-data=here"))).isEqualTo(new Verdict.NoCredentials());
        String elsewhere = credentials(Algorithm.MD5, "101", nonce(), 1, URI, "INVITE").replace(REALM, "other.example");
        assertThat(verify(invite(elsewhere))).isEqualTo(new Verdict.NoCredentials());
        String unknown = credentials(Algorithm.MD5, "101", nonce(), 1, URI, "INVITE").replace("=MD5", "=SHA-512-256");
        assertThat(verify(invite(unknown))).isEqualTo(new Verdict.NoCredentials());
    }

    @Test
    void ourRealmIsFoundAmongSeveral() {
        String ours = credentials(Algorithm.MD5, "101", nonce(), 1, URI, "INVITE");
        var request = Samples.invite(
                "Authorization: " + ours.replace(REALM, "proxy.example"), "Authorization: " + ours);
        assertThat(verify(request)).isEqualTo(new Verdict.Authentic("101"));
    }

    @Test
    void aWrongPasswordAndAnUnknownUserLookTheSame() {
        String header = credentials(Algorithm.MD5, "101", nonce(), 1, URI, "INVITE").replace("cnonce=\"c0ffee\"", "cnonce=\"c0ffef\"");
        assertThat(verify(invite(header))).isEqualTo(new Verdict.Wrong("101"));
        assertThat(attempt("999", nonce(), 1)).isEqualTo(new Verdict.Wrong("999"));
    }

    @Test
    void anUnknownUserCannotGetInWithTheStandInSecret() {
        String nonce = nonce();
        String response = new DigestResponse(nonce, "00000001", "c", "auth", "INVITE", URI).hash(Algorithm.MD5, "0".repeat(32));
        assertThat(verify(invite("Digest username=\"999\", realm=\"" + REALM + "\", nonce=\"" + nonce + "\", uri=\"" + URI
                        + "\", response=\"" + response + "\", cnonce=\"c\", qop=auth, nc=00000001")))
                .isEqualTo(new Verdict.Wrong("999"));
    }

    @Test
    void theSecretOfOneMethodDoesNotServeAnother() {
        assertThat(verify(invite(credentials(Algorithm.MD5, "101", nonce(), 1, URI, "REGISTER"))))
                .isEqualTo(new Verdict.Wrong("101"));
    }

    @Test
    void aCountThatDoesNotGrowIsAReplay() {
        String nonce = nonce();
        assertThat(attempt("101", nonce, 1)).isInstanceOf(Verdict.Authentic.class);
        assertThat(attempt("101", nonce, 1)).isEqualTo(new Verdict.Replayed());
        assertThat(attempt("101", nonce, 5)).isInstanceOf(Verdict.Authentic.class);
        assertThat(attempt("101", nonce, 4)).isEqualTo(new Verdict.Replayed());
        assertThat(attempt("101", nonce, 6)).isInstanceOf(Verdict.Authentic.class);
    }

    @Test
    void aFailedAttemptDoesNotUseUpTheCount() {
        String nonce = nonce();
        assertThat(verify(invite(credentials(Algorithm.MD5, "101", nonce, 7, URI, "REGISTER")))).isInstanceOf(Verdict.Wrong.class);
        assertThat(attempt("101", nonce, 1)).isInstanceOf(Verdict.Authentic.class);
    }

    @Test
    void aNonceLivesFiveMinutes() {
        String nonce = nonce();
        clock.addAndGet(Nonces.LIFE_MILLIS);
        assertThat(attempt("101", nonce, 1)).isInstanceOf(Verdict.Authentic.class);
        clock.addAndGet(1);
        assertThat(attempt("101", nonce, 2)).isEqualTo(new Verdict.Stale());
    }

    @Test
    void aForgottenNonceIsStaleRatherThanReplayable() {
        String first = nonce();
        assertThat(attempt("101", first, 1)).isInstanceOf(Verdict.Authentic.class);
        for (int i = 0; i < 4; i++) {
            clock.incrementAndGet();
            assertThat(attempt("101", nonce(), 1)).isInstanceOf(Verdict.Authentic.class);
        }
        assertThat(attempt("101", first, 1)).isEqualTo(new Verdict.Stale());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aNonceThatIsNotOursIsNeverAccepted(String nonce) {
        assertThat(attempt("101", nonce, 1)).isIn(new Verdict.Stale(), new Verdict.Malformed());
    }

    @Test
    void aNonceOfAnotherRealmOrAnotherStartIsStale() {
        var other = new DigestAuthenticator(DigestOrder.COMPATIBLE, clock::get).challenge(REALM, false).getFirst();
        assertThat(attempt("101", other.replaceAll(".*nonce=\"([^\"]+)\".*", "$1"), 1)).isEqualTo(new Verdict.Stale());
        var realm = authenticator.challenge("other.example", false).getFirst();
        assertThat(attempt("101", realm.replaceAll(".*nonce=\"([^\"]+)\".*", "$1"), 1)).isEqualTo(new Verdict.Stale());
    }

    @ParameterizedTest(name = "{0} for a call to sip:600@example.com: {1}")
    @CsvSource({
        "sip:600@example.com, true",
        "sip:600@EXAMPLE.com, true",
        "sip:600@example.com;transport=udp, true",
        "sip:192.0.2.1:5060, true",
        "sip:600@192.0.2.1:5060, true",
        "sip:[2001:db8::1]:5060, true",
        "sip:600@demo.example, true",
        "sip:601@example.com, false",
        "sip:601@192.0.2.1, false",
        "sip:600@elsewhere.example, true",
        "sip:elsewhere.example:5060, true",
        "sip:601@example.com:5060, false",
        "tel:600, false",
        "600, false",
    })
    void credentialsServeTheCallTheyWereMadeFor(String uri, boolean accepted) {
        var verdict = verify(invite(credentials(Algorithm.MD5, "101", nonce(), 1, uri, "INVITE")));
        assertThat(verdict).isEqualTo(accepted ? new Verdict.Authentic("101") : new Verdict.Wrong("101"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Digest", "Digest username", "Digest username=\"101", "Digest =x", "Digest a b=c",
        "Digest realm=\"demo.example\", realm=\"demo.example\"", "Digest realm=\"demo.example\""
    })
    void brokenCredentialsOfOursAreMalformed(String header) {
        assertThat(verify(invite(header))).isIn(List.of(new Verdict.Malformed(), new Verdict.NoCredentials()));
    }

    @ParameterizedTest
    @ValueSource(strings = {", qop=auth", ", cnonce=\"c0ffee\"", ", nc=00000001"})
    void credentialsWithoutQopAreRefused(String part) {
        String header = credentials(Algorithm.MD5, "101", nonce(), 1, URI, "INVITE").replace(part, "");
        assertThat(verify(invite(header))).isEqualTo(new Verdict.Malformed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0000000g", "-0000001", "000000001", "+0000001"})
    void theCountIsEightHexadecimalDigits(String nc) {
        String header = credentials(Algorithm.MD5, "101", nonce(), 1, URI, "INVITE").replace("nc=00000001", "nc=" + nc);
        assertThat(verify(invite(header))).isEqualTo(new Verdict.Malformed());
    }
}
