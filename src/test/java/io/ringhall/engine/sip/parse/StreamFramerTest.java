package io.ringhall.engine.sip.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.Samples;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamFramerTest {
    private final StreamFramer framer = new StreamFramer(new SipLimits(2_000, 256, 1_000, 500, 70));

    private void feed(String text) {
        framer.feed(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String message(String lengthHeader, String body) {
        return "OPTIONS sip:a@b SIP/2.0\r\nVia: SIP/2.0/TCP h\r\n" + lengthHeader + "\r\n\r\n" + body;
    }

    /** All frames up to Incomplete, shortly. */
    private List<String> frames() {
        var out = new ArrayList<String>();
        while (true) {
            switch (framer.next()) {
                case StreamFramer.Message(byte[] data) -> out.add(new String(data, StandardCharsets.UTF_8));
                case StreamFramer.Ping p -> out.add("ping");
                case StreamFramer.Broken(String why) -> {
                    out.add("broken: " + why);
                    return out;
                }
                case StreamFramer.Incomplete i -> {
                    return out;
                }
            }
        }
    }

    @Test
    void messagesAreCutByContentLength() {
        String one = message("Content-Length: 4", "body");
        String two = message("l:0", "");
        feed(one + two + one.substring(0, 50));
        assertThat(frames()).containsExactly(one, two);
        feed(one.substring(50));
        assertThat(frames()).containsExactly(one);
    }

    @Test
    void itDoesNotMatterHowTheBytesArrive() {
        String text = "\r\n" + message("CONTENT-length \t:  3 ", "abc") + "\r\n\r\n" + message("L : 2", "\r\n") + message("l: 1", "x");
        feed(text);
        var whole = frames();
        assertThat(whole).hasSize(4);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            framer.feed(ByteBuffer.wrap(new byte[] {b}));
            whole.removeAll(frames());
        }
        assertThat(whole).isEmpty();
    }

    @Test
    void aDoubleLineEndIsAPingAndASingleOneNothing() {
        feed("\r\n\r\n");
        assertThat(frames()).containsExactly("ping");
        feed("\r\n");
        assertThat(frames()).isEmpty();
        feed(message("l: 0", ""));
        assertThat(frames()).containsExactly(message("l: 0", ""));
        feed("\r\n\r\n\r\n\r\n");
        assertThat(frames()).containsExactly("ping", "ping");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "X: 1", "Content-Length: -1", "Content-Length: x", "Content-Length:", "Content-Length: 1\r\nl: 1", "Content-Length: 99999999999999999999"
    })
    void withoutOneUsableLengthTheStreamIsLost(String header) {
        feed(message(header, ""));
        assertThat(frames()).containsExactly("broken: no Content-Length");
    }

    @Test
    void messagesBeyondTheLimitBreakTheStreamBeforeTheyAreHeld() {
        feed(message("Content-Length: 1990", ""));
        assertThat(frames()).containsExactly("broken: larger than 2000 bytes");
    }

    @Test
    void headersWithoutEndBreakTheStream() {
        for (int i = 0; i < 30; i++) {
            feed("A: " + "x".repeat(97));
        }
        assertThat(frames()).containsExactly("broken: headers do not end");
    }

    @Test
    void tortureMessagesWithALengthComeThrough() {
        var whole = new StreamFramer();
        whole.feed(ByteBuffer.wrap(Samples.torture("wsinv")));
        assertThat(whole.next()).isInstanceOf(StreamFramer.Message.class);
        whole.feed(ByteBuffer.wrap(Samples.torture("dblreq")));
        assertThat(whole.next()).isInstanceOf(StreamFramer.Message.class);
        assertThat(whole.next()).isInstanceOf(StreamFramer.Message.class);
        // its body is three octets longer than it says: on a stream nothing can be trusted after that
        assertThat(whole.next()).isInstanceOf(StreamFramer.Broken.class);
    }
}
