package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.auth.Algorithm;
import io.ringhall.engine.sip.message.Header;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registration as phones see it. */
class RegistrarOnTheWireTest {

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void phoneRegistersWithEitherAlgorithm(Algorithm algorithm) {
        try (var house = new WireHouse(2)) {
            var response = house.phone("101").register(algorithm, WirePhone.PASSWORD);
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers(Header.CONTACT)).singleElement().asString().contains("expires=3600");
            assertThat(house.engine.registrations()).extracting("extension").containsExactly("101");
        }
    }

    @Test
    void wrongPasswordIsChallengedAgainAndRegistersNothing() {
        try (var house = new WireHouse(1)) {
            assertThat(house.phone("101").register(Algorithm.SHA_256, "guess").status()).isEqualTo(401);
            assertThat(house.engine.registrations()).isEmpty();
        }
    }

    @Test
    void unknownUserLooksLikeAWrongPassword() {
        try (var house = new WireHouse(1)) {
            assertThat(house.phone("999").register(Algorithm.MD5, "guess").status()).isEqualTo(401);
        }
    }

    @Test
    void credentialsSentTwiceAreReplayed() {
        try (var house = new WireHouse(1)) {
            var phone = house.phone("101");
            phone.sendRegister("replay", 1, 3600, "");
            var challenge = phone.response(401, "REGISTER").headers(Header.WWW_AUTHENTICATE).getFirst();
            var credentials = phone.authorization(challenge, Algorithm.MD5, "REGISTER", "sip:" + WirePhone.DOMAIN, WirePhone.PASSWORD, "00000001");
            phone.sendRegister("replay", 2, 3600, credentials);
            phone.response(200, "REGISTER");
            phone.sendRegister("replay", 3, 3600, credentials);
            assertThat(phone.response(401, "REGISTER").headers(Header.WWW_AUTHENTICATE).getFirst()).contains("stale=true");
        }
    }

    @Test
    void tooShortARegistrationIsRefusedWithTheMinimum() {
        try (var house = new WireHouse(1)) {
            var response = house.phone("101").register(Algorithm.MD5, WirePhone.PASSWORD, "00000001", 1, 30);
            assertThat(response.status()).isEqualTo(423);
            assertThat(response.header(Header.MIN_EXPIRES)).isEqualTo("60");
        }
    }

    @Test
    void garbageIsCountedAndTheEngineGoesOn() {
        try (var house = new WireHouse(1)) {
            var phone = house.phone("101");
            phone.sendRaw("\u0000\u0001 not sip at all \r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            phone.sendRaw(new byte[2000]);
            phone.sendRaw("INVITE sip:600@x SIP/2.0\r\nVia: broken\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            phone.register();
            assertThat(house.engine.statistics().malformed()).isEqualTo(2);
        }
    }

    @Test
    void requestOverTcpIsAnsweredOnItsConnection() throws IOException {
        try (var house = new WireHouse(2);
                var socket = new Socket("127.0.0.1", house.engine.port())) {
            socket.setSoTimeout(5_000);
            var request = """
                    OPTIONS sip:wire.test SIP/2.0
                    Via: SIP/2.0/TCP 127.0.0.1:9;branch=z9hG4bKtcp
                    Max-Forwards: 70
                    From: <sip:a@wire.test>;tag=1
                    To: <sip:wire.test>
                    Call-ID: tcp
                    CSeq: 1 OPTIONS
                    Content-Length: 0

                    """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
            // Cut anywhere, the stream still is one message.
            socket.getOutputStream().write(request, 0, 50);
            socket.getOutputStream().flush();
            socket.getOutputStream().write(request, 50, request.length - 50);
            var answer = new byte[4096];
            int length = socket.getInputStream().read(answer);
            assertThat(new String(answer, 0, length, StandardCharsets.US_ASCII)).startsWith("SIP/2.0 200 OK");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void phoneOnTcpIsCalledOverTheConnectionItRegisteredBy(int loops) {
        try (var house = new WireHouse(loops, WireHouse.group(WireHouse.stage(1, 30, "101", "102")))) {
            var onTcp = house.tcpPhone("101");
            onTcp.register();
            var onUdp = house.registered("102");
            var call = house.tcpPhone("100").call("600");
            var invite = onTcp.request("INVITE");
            assertThat(invite.topVia().transport()).isEqualTo("TCP");
            var lost = onUdp.request("INVITE");
            onUdp.rings(lost);
            onTcp.answers(invite);
            call.established();
            onTcp.request("ACK");
            onUdp.request("CANCEL");
            call.bye();
            onTcp.request("BYE");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void phoneThatReconnectedDuringItsCallHearsTheByeOverItsNewConnection(int loops) {
        try (var house = new WireHouse(loops)) {
            var before = house.tcpPhone("101");
            before.register("one-device", 1, Algorithm.MD5, WirePhone.PASSWORD, "00000001", 3600);
            var call = house.phone("100").call("101");
            before.answers(before.request("INVITE"));
            call.established();
            before.request("ACK");
            before.close();
            var after = house.tcpPhone("101");
            after.register("one-device", 3, Algorithm.MD5, WirePhone.PASSWORD, "00000001", 3600);
            call.bye();
            assertThat(after.request("BYE").header(Header.CALL_ID)).isNotNull();
        }
    }

    @Test
    void phoneWhoseConnectionIsGoneDoesNotHoldUpTheStage() {
        try (var house = new WireHouse(1, WireHouse.group(WireHouse.stage(1, 300, "101"), WireHouse.stage(2, 30, "102")))) {
            var gone = house.tcpPhone("101");
            gone.register();
            gone.close();
            var next = house.registered("102");
            house.phone("100").call("600");
            assertThat(next.request("INVITE")).isNotNull();
        }
    }
}
