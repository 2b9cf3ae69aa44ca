package io.ringhall.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.kernel.Diagnostic;
import org.junit.jupiter.api.Test;

class TenantRulesTest {
    @Test
    void a_sound_tenant_is_found_so() {
        assertThat(TenantRules.check(new TenantData("sales.example.com", "Sales", "Europe/Berlin", false, 0, WhenFull.BUSY))).isEmpty();
    }

    @Test
    void each_wrong_field_is_named() {
        assertThat(TenantRules.check(new TenantData("no domain", " ", "Mars/Olympus", false, -1, WhenFull.BUSY)))
                .extracting(Diagnostic::path)
                .containsExactly("domain", "name", "timeZone", "maxCalls");
    }
}
