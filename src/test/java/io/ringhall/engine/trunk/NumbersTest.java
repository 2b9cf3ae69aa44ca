package io.ringhall.engine.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.NumberFormat;
import io.ringhall.engine.config.NumberPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private static final NumberPlan BERLIN = new NumberPlan("49", "00", "0", "30", List.of("110", "112", "116117"));
    private static final NumberPlan NEW_YORK = new NumberPlan("1", "011", "1", "212", List.of("911"));
    private static final NumberPlan ROME = new NumberPlan("39", "00", "", null, List.of("112"));

    private static NumberPlan plan(String name) {
        return switch (name) {
            case "Berlin" -> BERLIN;
            case "New York" -> NEW_YORK;
            case "Rome" -> ROME;
            default -> NumberPlan.NONE;
        };
    }

    @ParameterizedTest(name = "in {0}, {1} is {2}")
    @CsvSource({
        "Berlin, +4930123456, +4930123456",
        "Berlin, +49 30 / 12-34.56, +4930123456",
        "Berlin, +49 (0)30 123456, +4930123456",
        "Berlin, 004930123456, +4930123456",
        "Berlin, 0049 (0)30 123456, +4930123456",
        "Berlin, 030123456, +4930123456",
        "Berlin, (030) 123456, +4930123456",
        "Berlin, 0049030123456, +4930123456",
        "Berlin, 0171 5550100, +491715550100",
        "Berlin, 123456, +4930123456",
        "Berlin, 112, 112",
        "Berlin, 116117, 116117",
        "Berlin, 001 212 5550100, +12125550100",
        "Berlin, tel:+49-30-123456, +4930123456",
        "Berlin, tel:123456;phone-context=+4930, +4930123456",
        "Berlin, tel:030123456;phone-context=example.com, +4930123456",
        "Berlin, TEL:+4930123456;isub=1;ext=22, +4930123456",
        "Berlin, sip:+4930123456@carrier.example;user=phone, +4930123456",
        "Berlin, sip:030123456;phone-context=+49@carrier.example;user=phone, +4930123456",
        "Berlin, +4930123456;npdi;rn=+4989, +4930123456",
        "New York, 011 49 30 123456, +4930123456",
        "New York, 1-212-555-0100, +12125550100",
        "New York, (212) 555-0100, +12125550100",
        "New York, 5550100, +12125550100",
        "New York, +1 212 555 0100, +12125550100",
        "New York, 911, 911",
        "Rome, 06 1234567, +39061234567",
        "Rome, 3471234567, +393471234567",
        "nowhere, +4930123456, +4930123456",
        "nowhere, 030123456, 030123456",
    })
    void what_people_dial_becomes_e164(String where, String typed, String number) {
        var dialled = Numbers.dialled(typed, plan(where));
        assertThat(dialled == null ? "" : dialled.key()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "+", "abc", "101", "9999", "*70", "#31#", "+49x", "++4930123456", "+0301234567", "00", "0049", "+1234567890123456",
        "mailto:1234567", "000123456", "12345678901234567890123456"
    })
    void what_is_no_outside_number_is_not_dialled_out(String typed) {
        assertThat(Numbers.dialled(typed, BERLIN)).isNull();
    }

    @ParameterizedTest(name = "in {0}, {1} may be {2}")
    @CsvSource({
        "Berlin, +4930123456, +4930123456",
        "Berlin, 4930123456, +4930123456",
        "Berlin, 004930123456, +4930123456",
        "Berlin, 030123456, +4930123456",
        "Berlin, 123456, +4930123456",
        "New York, 12125550100, +12125550100",
        "New York, 2125550100, +12125550100",
        "nowhere, 4930123456, +4930123456",
        "nowhere, sales, sales",
        "Berlin, 77, 77",
    })
    void what_carriers_write_is_found_under_e164(String where, String written, String number) {
        assertThat(Numbers.candidates(written, plan(where))).contains(number);
    }

    @Test
    void the_best_guess_stands_first() {
        assertThat(Numbers.candidates("4930123456", BERLIN)).containsExactly("+4930123456", "+49304930123456", "4930123456");
    }

    @ParameterizedTest(name = "in {0}, {1} calls as {2}")
    @CsvSource({
        "Berlin, +12125550100, +12125550100",
        "Berlin, 0012125550100, +12125550100",
        "Berlin, 0171 5550100, +491715550100",
        "Berlin, 491715550100, +491715550100",
        "Berlin, 112, 112",
        "Berlin, 5550100, 5550100",
        "Berlin, anonymous, anonymous",
        "New York, 2125550100, 2125550100",
    })
    void a_caller_is_shown_in_e164_where_that_is_certain(String where, String written, String number) {
        assertThat(Numbers.caller(written, plan(where))).isEqualTo(number);
    }

    @ParameterizedTest(name = "{1} as {2} in {0}: {3}")
    @CsvSource({
        "Berlin, 030123456, E164, +4930123456",
        "Berlin, 030123456, E164_WITHOUT_PLUS, 4930123456",
        "Berlin, 030123456, INTERNATIONAL, 004930123456",
        "Berlin, +4930123456, NATIONAL, 030123456",
        "Berlin, +12125550100, NATIONAL, 0012125550100",
        "Berlin, 030 123-456, AS_DIALLED, 030123456",
        "Berlin, +4930123456, AS_DIALLED, +4930123456",
        "Berlin, 112, INTERNATIONAL, 112",
        "New York, (212) 555-0100, NATIONAL, 12125550100",
        "New York, +4930123456, INTERNATIONAL, 0114930123456",
        "Rome, 061234567, NATIONAL, 061234567",
        "nowhere, 030123456, E164, 030123456",
    })
    void the_carrier_gets_its_format(String where, String typed, NumberFormat format, String written) {
        var number = Numbers.dialled(typed, plan(where));
        assertThat(number).isNotNull();
        assertThat(Numbers.format(number, format, plan(where))).isEqualTo(written);
    }
}
