package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.EngineSettings;
import io.ringhall.engine.sip.Transport;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** IPv6 beside IPv4 on one port: bound to "::" the engine speaks both. */
class IpVersionSixTest {
    private static EngineSettings dual(EngineSettings usual) {
        return new EngineSettings("::", usual.sipPort(), usual.publicAddress(), usual.loops(), usual.rtpLow(), usual.rtpHigh(), usual.digest(),
                usual.guard(), usual.sessions(), WireTls.streams());
    }

    @Test
    void aPhoneOnIpv6IsCalledByOneOnIpv4() throws IOException {
        try (var house = new WireHouse(1, IpVersionSixTest::dual, WireHouse.group(WireHouse.stage(1, 30, "101")));
                var socket = new Socket("::1", house.engine.port(Transport.TCP))) {
            var callee = house.phone("101", new Line.Stream(socket, "TCP"));
            callee.register();
            assertThat(house.engine.registrations()).singleElement().extracting("source").asString().startsWith("[");
            var call = house.phone("100").call("600");
            var invite = callee.request("INVITE");
            // RFC 3261 §25.1: an IPv6 address stands in brackets; RFC 4566 §5.7: but not in a description.
            assertThat(invite.topVia().host()).startsWith("[").endsWith("]");
            assertThat(invite.contacts().getFirst().uri().toString()).contains("@[");
            assertThat(new String(invite.body(), StandardCharsets.US_ASCII)).contains("c=IN IP6 ").doesNotContain("[");
            callee.answers(invite);
            var ok = call.established();
            assertThat(new String(ok.body(), StandardCharsets.US_ASCII)).contains("c=IN IP4 127.0.0.1");
            callee.request("ACK");
            call.bye();
            callee.request("BYE");
        }
    }
}
