package io.ringhall.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.kernel.Secret;
import io.ringhall.notifications.outbox.Delivery.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxPartsTest {
    @Test
    void retries_come_ever_later_up_to_an_hour_and_never_at_the_same_moment() {
        var random = new Random(7);
        for (int attempts = 1; attempts < Backoff.ATTEMPTS; attempts++) {
            var usual = Math.min(3600, 10L << (attempts - 1));
            for (int i = 0; i < 50; i++) {
                assertThat(Backoff.after(attempts, random))
                        .isBetween(Duration.ofMillis(usual * 750), Duration.ofMillis(usual * 1250));
            }
        }
        assertThat(Backoff.after(2, random)).isNotEqualTo(Backoff.after(2, random));
        assertThat(Backoff.isOver(13)).isFalse();
        assertThat(Backoff.isOver(14)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a/?n=1&api_key=abc&x=2, https://a/?n=1&api_key=***&x=2",
        "https://a/p?token=abc#t, https://a/p?token=***#t",
        "https://a/?Password=a%26b, https://a/?Password=***",
        "https://a/?caller=101, https://a/?caller=101",
    })
    void what_is_called_a_secret_is_not_shown(String url, String shown) {
        assertThat(Masking.url(url)).isEqualTo(shown);
    }

    @Test
    void a_signature_covers_time_event_and_body_or_url() {
        var at = Instant.ofEpochSecond(1_790_000_000);
        var posted = new Request("CRM", "missed", "POST", "https://a/", "application/json", "{}");
        assertThat(Signature.of(posted, "c1:missed", new Secret("key"), at))
                .isEqualTo("t=1790000000,v1=" + hmac("key", "1790000000.c1:missed.{}"));
        var got = new Request("CRM", "missed", "GET", "https://a/?n=1", null, null);
        assertThat(Signature.of(got, "c1:missed", new Secret("key"), at))
                .isEqualTo("t=1790000000,v1=" + hmac("key", "1790000000.c1:missed.https://a/?n=1"));
    }

    private static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void without_a_secret_nothing_is_signed_and_the_event_is_named() {
        var request = new Request("CRM", "missed", "GET", "https://a/", null, null);
        assertThat(RequestDispatch.headers(request, "c1:missed", null, Instant.EPOCH))
                .containsEntry("X-Ringhall-Event", "missed")
                .containsEntry("X-Ringhall-Event-Id", "c1:missed")
                .doesNotContainKey("X-Ringhall-Signature");
    }
}
