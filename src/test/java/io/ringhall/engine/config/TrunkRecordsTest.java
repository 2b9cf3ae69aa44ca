package io.ringhall.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrunkRecordsTest {
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "+49*, +4930123456, true",
        "+49*, +4330123456, false",
        "+49*, 49, false",
        "+1???5550*, +12125550100, true",
        "+1???5550*, +1212555, false",
        "+1???5550*, +12125551100, false",
        "112, 112, true",
        "112, 1120, false",
        "*, 110, true",
        "!+49900*, +49900123, true",
    })
    void a_pattern_matches_digits_any_digit_and_a_rest(String pattern, String number, boolean matches) {
        var parsed = NumberPattern.parse(pattern);
        assertThat(parsed).isNotNull();
        assertThat(parsed.matches(number)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "!", "+49*1", "abc", "+49 30", "49+", "**", "123456789012345678901234567890123"})
    void what_is_no_pattern_is_refused(String text) {
        assertThat(NumberPattern.parse(text)).isNull();
    }

    @ParameterizedTest(name = "{0} takes {1}: {2}")
    @CsvSource({
        "'', +4930123456, true",
        "+49*, +4930123456, true",
        "+49*, +4330123456, false",
        "+49* !+49900*, +49900123, false",
        "+49* !+49900*, +4930123456, true",
        "!+49900*, +4330123456, true",
        "!+49900*, +49900123, false",
        "+49* 112, 112, true",
    })
    void a_trunk_takes_what_its_patterns_include_and_do_not_exclude(String patterns, String number, boolean takes) {
        var list = patterns.isEmpty()
                ? List.<NumberPattern>of()
                : List.of(patterns.split(" ")).stream().map(NumberPattern::parse).toList();
        assertThat(trunk(list).takes(number)).isEqualTo(takes);
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "192.0.2.0/24, 192.0.2.200, true",
        "192.0.2.0/24, 192.0.3.1, false",
        "192.0.2.128/25, 192.0.2.200, true",
        "192.0.2.128/25, 192.0.2.100, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.6, false",
        "0.0.0.0/0, 198.51.100.1, true",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "2001:db8::/32, 192.0.2.1, false",
    })
    void a_range_contains_the_addresses_that_share_its_leading_bits(String range, String address, boolean contains) {
        var parsed = AddressRange.parse(range);
        assertThat(parsed).isNotNull();
        assertThat(parsed.contains(InetAddress.ofLiteral(address))).isEqualTo(contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "carrier.example", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/x", "300.1.1.1", "2001:db8::/129"})
    void what_is_no_range_is_refused(String text) {
        assertThat(AddressRange.parse(text)).isNull();
    }

    @Test
    void the_password_is_not_printed() {
        assertThat(trunk(List.of()).toString()).doesNotContain("s3cret").contains("Secret[***]");
    }

    private static TrunkConfig trunk(List<NumberPattern> patterns) {
        return new TrunkConfig(
                "t", "Carrier", 1, TrunkConfig.Kind.REGISTRATION, "carrier.example", 0, TrunkTransport.AUTO, "4930123", null,
                new Secret("s3cret"), null, List.of(), 0, List.of(), CallerIdRule.DEFAULT, NumberFormat.E164, 300, 60, patterns, true);
    }
}
