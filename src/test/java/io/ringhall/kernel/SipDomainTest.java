package io.ringhall.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipDomainTest {
    @Test
    void it_is_kept_in_lower_case() {
        assertThat(new SipDomain(" Sales.Example.COM ").value()).isEqualTo("sales.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a..b", "-a.com", "a-.com", "a b.com", "a/b", "../x", "ex\r\nample.com", "münchen.de"})
    void what_is_no_host_name_is_refused(String text) {
        assertThat(SipDomain.isValid(text)).isFalse();
        assertThatThrownBy(() -> new SipDomain(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
