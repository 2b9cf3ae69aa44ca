package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.server.RinghallServer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input by REST is a 4xx problem that points at the field; garbage on the SIP port changes nothing. */
class RefusalJourney {

    private final RinghallServer server = RinghallServer.shared();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a stage of four seconds  | stages[0].seconds | {'number':'661','name':'A','stages':[{'seconds':4,'members':[{'extension':'101'}]}],'final':{'mailbox':'703'}}
            a number already in use  | number            | {'number':'101','name':'A','stages':[{'seconds':5,'members':[{'extension':'101'}]}],'final':{'mailbox':'703'}}
            no final destination     | final             | {'number':'662','name':'A','stages':[{'seconds':5,'members':[{'extension':'101'}]}]}
            a group that ends itself | final             | {'number':'663','name':'A','stages':[{'seconds':5,'members':[{'extension':'101'}]}],'final':{'group':'663'}}
            """)
    void isRefusedAtTheField(String what, String field, String json) {
        var answer = server.api().post("ring-groups", json);
        assertThat(answer.status()).as(what).isBetween(400, 499);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body().toString()).contains("\"" + field + "\"");
    }

    @Test
    void garbageOnTheSipPortIsIgnoredAndTheEngineGoesOn() throws IOException {
        var garbage = new byte[][] {{}, {0}, new byte[65000], "INVITE".getBytes(StandardCharsets.US_ASCII),
            "INVITE sip:600@demo.ringhall.local SIP/2.0\r\nVia: \r\nContent-Length: -5\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
            "\u0000\u00ff\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1)};
        try (var socket = new DatagramSocket()) {
            for (int round = 0; round < 50; round++) {
                for (var bytes : garbage) {
                    socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), server.sipPort()));
                }
            }
        }
        try (var phone = SipPhone.demo(server, "101")) {
            phone.register();
        }
        Await.until("the phone to be registered", Duration.ofSeconds(5), () -> server.api().isRegistered("101"));
    }
}
