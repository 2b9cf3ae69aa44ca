package io.ringhall.engine.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameAddrTest {
    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"A. G. Bell\" <sip:a@b>;tag=1 | A. G. Bell",
        "Anonymous <sip:c8oqz84zk7z@privacy.org>;tag=1 | Anonymous",
        "\"say \\\"hi\\\" \\\\\" <sip:a@b>;tag=1 | say \"hi\" \\",
        "J.  Public<sip:a@b>;tag=1 | J.  Public",
        "\"<,;>\" <sip:a@b>;tag=1 | <,;>",
        "Jörg <sip:a@b>;tag=1 | Jörg",
        "Desk (1/2) [left] <sip:a@b>;tag=1 | Desk (1/2) [left]",
    })
    void displayNameIsReadWithoutQuotesAndEscapes(String text, String name) {
        var address = NameAddr.parse(text);
        assertThat(address.displayName()).isEqualTo(name);
        assertThat(address.tag()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<sip:a@b>", "sip:a@b", " sip:a@b ", "\"\" <sip:a@b>"})
    void anAbsentOrEmptyDisplayNameIsNone(String text) {
        assertThat(NameAddr.parse(text)).isEqualTo(NameAddr.of(SipUri.of("a", "b", -1)));
    }

    @Test
    void withoutBracketsParametersAreTheHeaders() {
        var address = NameAddr.parse("sip:a@b;transport=tcp;tag=x");
        assertThat(address.params().get("transport")).isEqualTo("tcp");
        assertThat(address.sipUri().transport()).isNull();
    }

    @Test
    void quotedParameterValuesAreKeptAsWrittenAndReadWithoutQuotes() {
        var address = NameAddr.parse("<sip:a@b> ; +sip.instance = \"<urn:uuid:0-1>\" ; reg-id = 1");
        assertThat(address.params().get("+SIP.instance")).isEqualTo("<urn:uuid:0-1>");
        assertThat(address).hasToString("<sip:a@b>;+sip.instance=\"<urn:uuid:0-1>\";reg-id=1");
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        var address = NameAddr.of("Quote \" and \\", SipUri.of("1 2", "b", 5060)).with("tag", "x y").with("lr", null);
        assertThat(address).hasToString("\"Quote \\\" and \\\\\" <sip:1%202@b:5060>;tag=\"x y\";lr");
        assertThat(NameAddr.parse(address.toString())).isEqualTo(address);
        assertThat(address.without("tag").with("LR", "on")).hasToString("\"Quote \\\" and \\\\\" <sip:1%202@b:5060>;LR=on");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "\"unterminated <sip:a@b>", "\"x\" sip:a@b", "Bell, A <sip:a@b>", "<sip:a@b", "<sip:a@b>x", "<>", "< sip:a@b>", "sip:a@b?h=v",
        "sip:a,b@c", "<sip:a@b>;", "<sip:a@b>;=x", "<sip:a@b>;tag=", "*", "a@b <sip:a@b>", "<sip:a@b>;tag=\"x"
    })
    void malformedOnesAreNone(String text) {
        assertThat(NameAddr.parse(text)).isNull();
    }
}
