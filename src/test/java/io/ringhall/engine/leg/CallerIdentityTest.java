package io.ringhall.engine.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 3323, RFC 3325, Remote-Party-ID. */
class CallerIdentityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Privacy: id                                              | true
            Privacy: header;id;critical                              | true
            Privacy: USER                                            | true
            Privacy: none                                            | false
            Privacy: session                                         | false
            Privacy: something                                       | false
            Remote-Party-ID: <sip:1@x>;party=calling;privacy=full    | true
            Remote-Party-ID: <sip:1@x>;party=calling;privacy=off     | false
            Remote-Party-ID: nonsense                                | false
            Subject: x                                               | false
            """)
    void privacyIsHonoured(String line, boolean withheld) {
        assertThat(CallerIdentity.withheld(Samples.invite(line))).isEqualTo(withheld);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            P-Asserted-Identity: "Ann" <sip:+4930123@carrier.example>, <tel:+4930999> | +4930123 | Ann
            P-Asserted-Identity: <tel:+4930123;phone-context=x>                       | +4930123 | -
            P-Asserted-Identity: <sip:carrier.example>, <tel:+4930999>                | +4930999 | -
            Remote-Party-ID: "Bo" <sip:77@x>;party=calling;screen=yes                 | 77       | Bo
            Remote-Party-ID: <sip:77@x>;party=called                                  | -        | -
            P-Asserted-Identity: <mailto:a@b>                                         | -        | -
            """)
    void assertedIdentityIsRead(String line, String number, String name) {
        var identity = CallerIdentity.asserted(Samples.invite(line));
        assertThat(identity).isEqualTo(number == null ? null : new CallerIdentity(number, name));
    }

    @Test
    void nobodyIsAsserted() {
        assertThat(CallerIdentity.asserted(Samples.invite())).isNull();
    }
}
