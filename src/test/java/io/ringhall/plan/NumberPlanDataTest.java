package io.ringhall.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.plan.numberplan.NumberPlanData;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPlanDataTest {
    private static final NumberPlanData BERLIN =
            new NumberPlanData("49", "00", "0", "30", List.of("115"), List.of("112"), false, true, List.of(), null);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "+49 (30) 123-456, +4930123456",
        "0049 30 123456, +4930123456",
        "030/123456, +4930123456",
        "123456, +4930123456",
        "0043 1 123456, +431123456",
        "112, ''",
        "+0123456, ''",
        "+49 30 12345678901234, ''",
    })
    void what_people_type_becomes_the_full_number(String typed, String e164) {
        assertThat(BERLIN.e164(typed).orElse("")).isEqualTo(e164);
    }

    @ParameterizedTest
    @CsvSource({"030123456", "123456"})
    void without_a_country_code_only_full_numbers_are_understood(String typed) {
        assertThat(NumberPlanData.DEFAULT.e164(typed)).isEmpty();
        assertThat(NumberPlanData.DEFAULT.e164("+4930123456")).contains("+4930123456");
    }
}
