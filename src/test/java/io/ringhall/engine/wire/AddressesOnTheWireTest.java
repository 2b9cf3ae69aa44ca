package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.LocalNetworks;
import io.ringhall.engine.sip.message.SipUri;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several addresses, both IP versions, and a public one. */
class AddressesOnTheWireTest {
    private static WireHouse house(int loops, String bind, String told, LocalNetworks inside) {
        return new WireHouse(loops, settings -> settings.withAddresses(bind, told, inside), WireHouse.group(WireHouse.stage(1, 30, "101")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void boundToAnAddressOfEachVersionPhonesOfBothCallEachOther(int loops) {
        try (var house = house(loops, "127.0.0.1, ::1", null, LocalNetworks.PRIVATE)) {
            var six = house.phone("101", new Line.Udp(house.engine.port(), "::1"));
            var ok = six.register();
            // RFC 3261 §25.1: no brackets in received; RFC 5118 §4.5
            assertThat(ok.topVia().received()).isEqualTo("0:0:0:0:0:0:0:1");
            assertThat(ok.topVia().rport()).isEqualTo(six.port());
            assertThat(house.engine.registrations()).singleElement().extracting("source").isEqualTo("[0:0:0:0:0:0:0:1]:" + six.port());
            var call = house.phone("100").call("600");
            var invite = six.request("INVITE");
            assertThat(invite.topVia().host()).isEqualTo("[0:0:0:0:0:0:0:1]");
            assertThat(((SipUri) invite.contacts().getFirst().uri()).host()).isEqualTo("[0:0:0:0:0:0:0:1]");
            assertThat(new String(invite.body(), StandardCharsets.US_ASCII)).contains("c=IN IP6 0:0:0:0:0:0:0:1");
            six.answers(invite);
            var answer = call.established();
            assertThat(((SipUri) answer.contacts().getFirst().uri()).host()).isEqualTo("127.0.0.1");
            assertThat(new String(answer.body(), StandardCharsets.US_ASCII)).contains("c=IN IP4 127.0.0.1");
            call.bye();
            six.request("BYE");
        }
    }

    @Test
    void peersOutsideAreToldThePublicAddressEverywhere() {
        try (var house = house(1, "127.0.0.1", "198.51.100.7", LocalNetworks.NONE)) {
            var callee = house.registered("101");
            var call = house.phone("100").call("600");
            var invite = callee.request("INVITE");
            assertThat(invite.topVia().host()).isEqualTo("198.51.100.7");
            assertThat(((SipUri) invite.contacts().getFirst().uri()).host()).isEqualTo("198.51.100.7");
            assertThat(new String(invite.body(), StandardCharsets.US_ASCII)).contains("c=IN IP4 198.51.100.7").doesNotContain("127.0.0.1");
            callee.answers(invite);
            var answer = call.established();
            assertThat(((SipUri) answer.contacts().getFirst().uri()).host()).isEqualTo("198.51.100.7");
            assertThat(new String(answer.body(), StandardCharsets.US_ASCII)).contains("c=IN IP4 198.51.100.7").doesNotContain("127.0.0.1");
            call.bye();
            callee.request("BYE");
        }
    }

    @Test
    void peersInsideAreNot() {
        try (var house = house(1, "127.0.0.1", "198.51.100.7", LocalNetworks.PRIVATE)) {
            var callee = house.registered("101");
            var call = house.phone("100").call("600");
            var invite = callee.request("INVITE");
            assertThat(invite.topVia().host()).isEqualTo("127.0.0.1");
            assertThat(new String(invite.body(), StandardCharsets.US_ASCII)).contains("c=IN IP4 127.0.0.1");
            callee.answers(invite);
            call.established();
            call.bye();
        }
    }
}
