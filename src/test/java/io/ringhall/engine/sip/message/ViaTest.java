package io.ringhall.engine.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViaTest {
    @Test
    void blanksAreAllowedAroundItsSeparators() {
        var via = Via.parse("sip / 2.0 / udp  first.example.com : 4000 ; ttl = 16 ; branch = z9hG4bKa7c6a8dlze.1");
        assertThat(via.transport()).isEqualTo("UDP");
        assertThat(via.host()).isEqualTo("first.example.com");
        assertThat(via.port()).isEqualTo(4000);
        assertThat(via.branch()).isEqualTo("z9hG4bKa7c6a8dlze.1");
        assertThat(via).hasToString("SIP/2.0/UDP first.example.com:4000;ttl=16;branch=z9hG4bKa7c6a8dlze.1");
    }

    @Test
    void rportIsAskedForAndGiven() {
        var asked = Via.parse("SIP/2.0/TCP [2001:db8::1];rport;branch=z9hG4bK1");
        assertThat(asked.rport()).isEqualTo(-1);
        assertThat(asked.params().has("rport")).isTrue();
        var given = asked.with("rport", "5070").with("received", "2001:db8::2");
        assertThat(given.rport()).isEqualTo(5070);
        assertThat(given).hasToString("SIP/2.0/TCP [2001:db8::1];rport=5070;branch=z9hG4bK1;received=2001:db8::2");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "SIP/2.0/UDP", "SIP/2.0/UDP ", "SIP/3.0/UDP h", "HTTP/2.0/UDP h", "SIP/2.0 h", "SIP/2.0/UDPh", "SIP/2.0/UDP h;", "SIP/2.0/UDP h;;branch=x",
        "SIP/2.0/UDP h:x", "SIP/2.0/UDP h:99999", "SIP/2.0/UDP h h", "SIP/2.0/UDP [::1", "SIP/2.0/UDP h;branch="
    })
    void malformedOnesAreNone(String text) {
        assertThat(Via.parse(text)).isNull();
    }
}
