package io.ringhall.engine.sip.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Ha1;
import io.ringhall.engine.config.Secret;
import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.auth.ClientDigest.Next;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientDigestTest {
    private static final String URI = "sip:carrier.example";
    private static final ClientDigest DIGEST = ClientDigest.of("alice", new Secret("s3cret"));

    private static SipResponse challenge(int status, String... values) {
        var builder = SipResponse.answer(Samples.invite(), status, null, "t");
        for (var value : values) {
            builder.header(status == 407 ? Header.PROXY_AUTHENTICATE : Header.WWW_AUTHENTICATE, value);
        }
        return builder.build();
    }

    private static Next answer(ClientDigest digest, SipResponse response, boolean answered) {
        return digest.challenged(response, "REGISTER", URI, answered, "0a4f113b");
    }

    /** RFC 2617 §3.5 (MD5) and RFC 7616 §3.9.1 (SHA-256): the examples of the standards. */
    @Test
    void the_standards_examples_come_out() {
        var md5 = ClientDigest.of("Mufasa", new Secret("Circle of Life"));
        var old = challenge(401, "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=MD5,"
                + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
        var cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        assertThat(md5.challenged(old, "GET", "/dir/index.html", false, cnonce))
                .isInstanceOfSatisfying(Next.Retry.class, retry ->
                        assertThat(retry.value()).contains("response=\"8ca523f5e9506fed4657c9700eebdbec\"", "nc=00000001", "qop=auth"));
        var sha = challenge(401, "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=SHA-256,"
                + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
        assertThat(md5.challenged(sha, "GET", "/dir/index.html", false, cnonce))
                .isInstanceOfSatisfying(Next.Retry.class, retry -> assertThat(retry.value())
                        .contains("response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\"", "algorithm=SHA-256"));
    }

    @ParameterizedTest
    @EnumSource(DigestOrder.class)
    void our_own_server_accepts_what_our_client_answers(DigestOrder order) {
        var server = new DigestAuthenticator(order, new AtomicLong(1_000)::get);
        var text = "alice:carrier.example:s3cret";
        var ha1 = new Ha1(Algorithm.MD5.hash(text), Algorithm.SHA_256.hash(text));
        var next = answer(DIGEST, challenge(401, server.challenge("carrier.example", false).toArray(String[]::new)), false);
        assertThat(next).isInstanceOf(Next.Retry.class);
        var retry = (Next.Retry) next;
        var request = Samples.request("REGISTER", URI, List.of("Authorization: " + retry.value()));
        assertThat(server.verify(request, "carrier.example", user -> ha1)).isEqualTo(new Verdict.Authentic("alice"));
        var again = retry.digest().again();
        assertThat(again).isNotNull();
        var second = Samples.request("REGISTER", URI, List.of("Authorization: " + again.credentials("REGISTER", URI, "other")));
        assertThat(server.verify(second, "carrier.example", user -> ha1)).isEqualTo(new Verdict.Authentic("alice"));
        assertThat(server.verify(second, "carrier.example", user -> ha1)).isEqualTo(new Verdict.Replayed());
    }

    @Test
    void a_proxy_is_answered_in_its_own_header() {
        var next = answer(DIGEST, challenge(407, "Digest realm=\"r\", nonce=\"n\", qop=\"auth\""), false);
        assertThat(next).isInstanceOfSatisfying(Next.Retry.class, retry -> assertThat(retry.header()).isEqualTo(Header.PROXY_AUTHORIZATION));
    }

    @Test
    void a_server_without_qop_gets_the_old_form() {
        var next = answer(DIGEST, challenge(401, "Digest realm=\"r\", nonce=\"n\""), false);
        assertThat(next).isInstanceOfSatisfying(Next.Retry.class, retry -> assertThat(retry.value())
                .doesNotContain("qop", "nc=", "cnonce", "opaque")
                .contains("response=\"" + Algorithm.MD5.hash(
                        Algorithm.MD5.hash("alice:r:s3cret") + ":n:" + Algorithm.MD5.hash("REGISTER:" + URI)) + '"'));
    }

    @Test
    void unknown_schemes_and_algorithms_are_passed_over() {
        var next = answer(DIGEST, challenge(
                401, "Bearer realm=\"r\"", "Digest realm=\"r\", nonce=\"n\", algorithm=SHA-512", "Digest realm=\"r2\", nonce=\"n2\""), false);
        assertThat(next).isInstanceOfSatisfying(Next.Retry.class, retry -> assertThat(retry.value()).contains("realm=\"r2\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "Basic realm=\"r\"", "Digest", "Digest realm=\"r\"", "Digest nonce=\"n\"", "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"",
        "Digest realm=\"r\", nonce=\"n", "Digest realm=\"r\", nonce=\"n\", algorithm=MD5-sess"
    })
    void what_cannot_be_answered_is_given_up(String header) {
        var response = header.isEmpty() ? challenge(401) : challenge(401, header);
        assertThat(answer(DIGEST, response, false)).isInstanceOf(Next.GiveUp.class);
    }

    @Test
    void a_wrong_password_is_not_tried_twice() {
        var first = (Next.Retry) answer(DIGEST, challenge(401, "Digest realm=\"r\", nonce=\"n\""), false);
        assertThat(answer(first.digest(), challenge(401, "Digest realm=\"r\", nonce=\"n2\""), true)).isInstanceOf(Next.GiveUp.class);
    }

    @Test
    void a_stale_nonce_is_replaced_but_not_for_ever() {
        var digest = ((Next.Retry) answer(DIGEST, challenge(401, "Digest realm=\"r\", nonce=\"n\""), false)).digest();
        for (int i = 0; i < 3; i++) {
            var next = answer(digest, challenge(401, "Digest realm=\"r\", nonce=\"n" + i + "\", stale=TRUE"), true);
            assertThat(next).isInstanceOf(Next.Retry.class);
            digest = ((Next.Retry) next).digest();
        }
        assertThat(answer(digest, challenge(401, "Digest realm=\"r\", nonce=\"last\", stale=true"), true)).isInstanceOf(Next.GiveUp.class);
    }

    @Test
    void without_a_password_nothing_is_answered() {
        assertThat(answer(ClientDigest.of("alice", Secret.NONE), challenge(401, "Digest realm=\"r\", nonce=\"n\""), false))
                .isInstanceOf(Next.GiveUp.class);
    }

    @Test
    void quotes_in_what_the_server_says_do_not_break_out() {
        var next = answer(DIGEST, challenge(401, "Digest realm=\"a\\\"b\", nonce=\"n\\\\\""), false);
        assertThat(next).isInstanceOfSatisfying(Next.Retry.class, retry ->
                assertThat(retry.value()).contains("realm=\"a\\\"b\"", "nonce=\"n\\\\\""));
    }
}
