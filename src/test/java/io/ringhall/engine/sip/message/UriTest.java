package io.ringhall.engine.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriTest {
    private static SipUri sip(String text) {
        return (SipUri) Uri.parse(text);
    }

    @Test
    void everyPartIsFound() {
        assertThat(sip("sips:alice%20b:se%3Acret@[2001:db8::9]:5061;transport=TLS;lr?subject=x&priority=urgent"))
                .isEqualTo(new SipUri(
                        true,
                        "alice b",
                        "se:cret",
                        "[2001:db8::9]",
                        5061,
                        Params.NONE.with("transport", "TLS").with("lr", null),
                        "subject=x&priority=urgent"));
        assertThat(sip("sip:a@b;transport=TLS;lr").transport()).isEqualTo("tls");
        assertThat(sip("sip:a@b;transport=TLS;lr").lr()).isTrue();
        assertThat(sip("sip:192.0.2.1").user()).isNull();
        assertThat(sip("SIP:192.0.2.1").port()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sip:example.com", "sips:a@example.com", "sip:a:b@example.com:5060", "sip:+1-555;phone-context=x@example.com",
        "sip:*98@example.com", "sip:%23123@example.com", "sip:a%40b@example.com;maddr=239.255.255.1;ttl=15",
        "sip:a@[::1]:5060;lr", "sip:a@b;x=%20y?h=v", "sip:j%C3%B6rg@example.com", "sip:%FF%FE@example.com", "sip:%00@h",
        "tel:+15550123", "urn:service:sos", "sip:a@host_with_underscore", "sip:user:@host"
    })
    void isWrittenAsItWasRead(String text) {
        assertThat(Uri.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", ":", "sip", "sip:", "sip:@host", "sip:a@", "sip:a b@host", "sip:a@host:port", "sip:a@host:70000", "sip:a@host:",
        "sip:a@b@c", "sip:a%4@host", "sip:a%zz@host", "sip:a@[::1", "sip:a@[]", "sip:a@host;=x", "sip:a@host;;lr", "sip:a@host>",
        "<sip:a@host>", "1sip:a@host", "si p:a@host", "sip:a@ho st", "sip:a@host/path", "tel:", "sip:a@host;x=\"y"
    })
    void malformedOnesAreNone(String text) {
        assertThat(Uri.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "sip:%61lice@Example.com;Transport=udp, sip:alice@example.COM;transport=UDP, true",
        "sip:a@b;p=1, sip:a@b, true",
        "sip:a@b;user=phone, sip:a@b, false",
        "sip:a@b;ttl=1, sip:a@b;ttl=2, false",
        "sip:a@b:5060, sip:a@b, false",
        "sip:a@b?x=1, sip:a@b, false",
        "sip:a@b, sip:A@b, false",
        "sip:a@b, sips:a@b, false",
        "sip:a:x@b, sip:a@b, false",
    })
    void equivalenceFollowsTheStandard(String one, String other, boolean same) {
        assertThat(sip(one).equivalent(sip(other))).isEqualTo(same);
        assertThat(sip(other).equivalent(sip(one))).isEqualTo(same);
    }
}
