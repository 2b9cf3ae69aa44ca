package io.ringhall.plan.extension;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.kernel.Secret;
import org.junit.jupiter.api.Test;

class DigestSecretsTest {
    @Test
    void the_hashes_are_those_of_the_rfcs_own_example() {
        // RFC 7616 §3.9.1: Mufasa, http-auth@example.org, "Circle of Life"
        var secrets = DigestSecrets.of("Mufasa", "http-auth@example.org", new Secret("Circle of Life"));

        assertThat(secrets.md5()).isEqualTo("3d78807defe7de2157e2b0b6573a855f");
        assertThat(secrets.sha256()).isEqualTo("7987c64c30e25f1b74be53f966b49b90f2808aa92faf9a00262392d7b4794232");
    }

    @Test
    void they_do_not_show_in_a_log() {
        assertThat(DigestSecrets.of("101", "example.com", new Secret("hush")).toString()).doesNotContainPattern("[0-9a-f]{32}");
    }
}
