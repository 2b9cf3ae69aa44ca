package io.ringhall.engine.sip.websocket;

import io.ringhall.engine.WebOrigins;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The upgrade of RFC 6455 §4.2 with the subprotocol of RFC 7118. */
class HandshakeTest {
    private static final String GOOD = """
            GET /sip HTTP/1.1
            Host: pbx.example:5066
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Protocol: sip

            """;

    private static String answer(String request, WebOrigins origins) {
        var handshake = Handshake.answer(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1), origins);
        var text = new String(handshake.answer(), StandardCharsets.ISO_8859_1);
        assertThat(text.startsWith("HTTP/1.1 101 ")).isEqualTo(handshake.accepted());
        assertThat(text).contains("\r\n\r\n");
        return text;
    }

    private static String status(String request) {
        return answer(request, WebOrigins.SAME_HOST).substring(9, 12);
    }

    @Test
    void theExampleOfTheStandardIsAnsweredAsItSays() {
        assertThat(answer(GOOD, WebOrigins.SAME_HOST))
                .isEqualTo("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSec-WebSocket-Protocol: sip\r\n\r\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            any path                              | /sip HTTP                     | / HTTP                                   | 101
            names and words in any case           | Upgrade: websocket            | uPGRADE: WebSocket                       | 101
            several connection options            | Connection: Upgrade           | Connection: keep-alive, Upgrade          | 101
            several subprotocols                  | Protocol: sip                 | Protocol: xmpp, sip                      | 101
            subprotocols on two lines             | Protocol: sip                 | Protocol: xmpp@Sec-WebSocket-Protocol: SIP | 101
            extensions, which we need not take    | Connection: Upgrade           | Connection: Upgrade@Sec-WebSocket-Extensions: permessage-deflate | 101
            another method                        | GET                           | POST                                     | 405
            HTTP/1.0                              | HTTP/1.1                      | HTTP/1.0                                 | 400
            HTTP/2's preface                      | GET /sip HTTP/1.1             | PRI * HTTP/2.0                           | 400
            two blanks in the request line        | GET /sip                      | GET  /sip                                | 400
            no Host                               | Host: pbx.example:5066        | Accept: x                                | 400
            two Hosts                             | Host: pbx.example:5066        | Host: a@Host: b                          | 400
            a browser that only looks             | Upgrade: websocket            | Accept: text/html                        | 426
            no Connection                         | Connection: Upgrade           | Accept: x                                | 426
            an older version                      | Version: 13                   | Version: 8                               | 426
            two versions                          | Version: 13                   | Version: 13@Sec-WebSocket-Version: 8     | 426
            no key                                | Sec-WebSocket-Key             | X-Key                                    | 400
            a key of another length               | dGhlIHNhbXBsZSBub25jZQ==      | c2hvcnQ=                                 | 400
            a key that is not Base64              | dGhlIHNhbXBsZSBub25jZQ==      | dGhlIHNhbXBsZSBub25j*Q==                 | 400
            no subprotocol                        | Sec-WebSocket-Protocol: sip   | Accept: x                                | 400
            another subprotocol                   | Protocol: sip                 | Protocol: sips                           | 400
            a header without colon                | Connection: Upgrade           | Connection: Upgrade@oops                 | 400
            a folded header                       | Connection: Upgrade           | Connection: Upgrade@ folded              | 400
            a blank before the colon              | Connection: Upgrade           | Connection: Upgrade@A : b                | 400
            a page of ours                        | Version: 13                   | Version: 13@Origin: http://pbx.example:8080 | 101
            a page of ours over TLS               | Version: 13                   | Version: 13@Origin: https://PBX.example  | 101
            a page of somebody else               | Version: 13                   | Version: 13@Origin: https://evil.example | 403
            a page whose name begins like ours    | Version: 13                   | Version: 13@Origin: https://pbx.example.evil | 403
            a page with our name as user          | Version: 13                   | Version: 13@Origin: https://pbx.example@evil | 403
            a sandboxed page                      | Version: 13                   | Version: 13@Origin: null                 | 403
            two origins                           | Version: 13                   | Version: 13@Origin: http://pbx.example@Origin: http://pbx.example | 403
            """)
    void everyRequestHasItsAnswer(String what, String part, String instead, String expected) {
        assertThat(GOOD).contains(part);
        assertThat(status(GOOD.replace(part, instead.replaceAll("@(?=[A-Z]|oops| folded)", "\n")))).isEqualTo(expected);
    }

    @Test
    void aVersionWeDoNotSpeakIsToldTheOneWeDo() {
        assertThat(answer(GOOD.replace("Version: 13", "Version: 14"), WebOrigins.SAME_HOST)).contains("\r\nSec-WebSocket-Version: 13\r\n");
    }

    @Test
    void pagesOfOtherHostsMayWhenTheyAreListed() {
        var request = GOOD.replace("Version: 13", "Version: 13\nOrigin: https://phone.example");
        assertThat(answer(request, WebOrigins.parse(" https://Phone.example , https://b.example:8443"))).startsWith("HTTP/1.1 101");
        assertThat(answer(request, WebOrigins.parse("https://phone.example:8443"))).startsWith("HTTP/1.1 403");
        assertThat(answer(request, WebOrigins.parse("*"))).startsWith("HTTP/1.1 101");
        assertThat(answer(GOOD.replace("Version: 13", "Version: 13\nOrigin: http://[::1]:80").replace("pbx.example", "[::1]"), WebOrigins.parse("")))
                .startsWith("HTTP/1.1 101");
        assertThatThrownBy(() -> WebOrigins.parse("phone.example")).hasMessageContaining("no origin");
    }
}
