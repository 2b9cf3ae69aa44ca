package io.ringhall.engine.sip.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of RFC 6455 §5, each with its outcome. */
class FrameReaderTest {
    private static final int MOST = 70_000;

    private final FrameReader reader = new FrameReader(MOST);

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    private List<String> read(byte[]... pieces) {
        var found = new ArrayList<String>();
        for (var piece : pieces) {
            reader.feed(ByteBuffer.wrap(piece));
            for (var frame = reader.next(); ; frame = reader.next()) {
                if (frame instanceof FrameReader.Incomplete) {
                    break;
                }
                found.add(words(frame));
                if (frame instanceof FrameReader.Broken || frame instanceof FrameReader.Close) {
                    return found;
                }
            }
        }
        return found;
    }

    private static String words(FrameReader.Frame frame) {
        return switch (frame) {
            case FrameReader.Message(byte[] data) -> "message " + (data.length > 100 ? data.length : new String(data, StandardCharsets.UTF_8));
            case FrameReader.Ping(byte[] data) -> "ping " + new String(data, StandardCharsets.UTF_8);
            case FrameReader.Incomplete(boolean begun) -> begun ? "begun" : "empty";
            case FrameReader.Close(int code) -> "close " + code;
            case FrameReader.Broken(int code, String why) -> "broken " + code;
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the example of §5.7, masked Hello           | 81 85 37fa213d 7f9f4d5158                         | message Hello
            Hello in two fragments (§5.7)                | 01 83 37fa213d 7f9f4d 80 82 37fa213d 5b95          | message Hello
            a ping between two fragments                 | 01 83 37fa213d 7f9f4d 89 80 00000000 80 82 37fa213d 5b95 | ping ; message Hello
            a ping with what to say                      | 89 85 37fa213d 7f9f4d5158                         | ping Hello
            a pong nobody asked for                      | 8a 80 00000000                                    |
            an empty text                                | 81 80 00000000                                    | message
            an empty first fragment                      | 01 80 00000000 80 81 00000000 41                  | message A
            empty fragments only                         | 02 80 00000000 00 80 00000000 80 80 00000000      | message
            bytes that are no UTF-8, as binary           | 82 81 00000000 ff                                 | message �
            the same as text                             | 81 81 00000000 ff                                 | broken 1007
            a character cut by fragments                 | 01 81 00000000 c3 80 81 00000000 a4               | message ä
            half a character as text                     | 81 81 00000000 c3                                 | broken 1007
            a surrogate as UTF-8                         | 81 83 00000000 eda080                             | broken 1007
            an overlong slash                            | 81 82 00000000 c0af                               | broken 1007
            not masked                                   | 81 05 48656c6c6f                                  | broken 1002
            reserved bit 1, as compression would set it  | c1 80 00000000                                    | broken 1002
            reserved bit 2                               | a1 80 00000000                                    | broken 1002
            reserved bit 3                               | 91 80 00000000                                    | broken 1002
            data opcode 3                                | 83 80 00000000                                    | broken 1002
            data opcode 7                                | 87 80 00000000                                    | broken 1002
            control opcode 11                            | 8b 80 00000000                                    | broken 1002
            control opcode 15                            | 8f 80 00000000                                    | broken 1002
            a continuation of nothing                    | 80 81 00000000 41                                 | broken 1002
            a message inside another                     | 01 81 00000000 41 81 81 00000000 42               | broken 1002
            a ping in fragments                          | 09 80 00000000                                    | broken 1002
            a ping of 126 bytes                          | 89 fe 007e                                        | broken 1002
            126 where 7 bits would do                    | 81 fe 007d 00000000                               | broken 1002
            127 where 16 bits would do                   | 81 ff 000000000000ffff 00000000                   | broken 1002
            a length with its highest bit set            | 81 ff 8000000000000000 00000000                   | broken 1002
            the largest length there is                  | 81 ff 7fffffffffffffff 00000000                   | broken 1009
            one byte more than we take, refused unseen   | 81 ff 0000000000011171 00000000                   | broken 1009
            close without a code                         | 88 80 00000000                                    | close 1000
            close, going away                            | 88 82 00000000 03e9                               | close 1001
            close with a reason                          | 88 85 00000000 03e8 627965                        | close 1000
            close with a code of an application          | 88 82 00000000 0fa0                               | close 4000
            close with one byte                          | 88 81 00000000 03                                 | broken 1002
            close with 999                               | 88 82 00000000 03e7                               | broken 1002
            close with 1004                              | 88 82 00000000 03ec                               | broken 1002
            close with 1005, which is never sent         | 88 82 00000000 03ed                               | broken 1002
            close with 1006, which is never sent         | 88 82 00000000 03ee                               | broken 1002
            close with 1015, which is never sent         | 88 82 00000000 03f7                               | broken 1002
            close with 2999                              | 88 82 00000000 0bb7                               | broken 1002
            close with 5000                              | 88 82 00000000 1388                               | broken 1002
            close with a reason that is no UTF-8         | 88 83 00000000 03e8 ff                            | broken 1007
            """)
    void everyFrameHasItsOutcomeHoweverItArrives(String what, String bytes, String outcome) {
        var expected = outcome == null ? List.of() : List.of(outcome.strip().split(" ?; "));
        var whole = hex(bytes);
        assertThat(read(whole)).map(String::strip).isEqualTo(expected);
        var again = new FrameReaderTest();
        var single = new byte[whole.length][];
        for (int i = 0; i < whole.length; i++) {
            single[i] = new byte[] {whole[i]};
        }
        assertThat(again.read(single)).map(String::strip).isEqualTo(expected);
    }

    @Test
    void lengthsOfAllThreeFormsAreRead() {
        for (int length : new int[] {125, 126, 127, 65_535, 65_536, MOST}) {
            assertThat(read(ClientFrames.frame(0x82, new byte[length]))).as("%d bytes", length).hasSize(1);
        }
    }

    @Test
    void fragmentsTogetherAreNoLargerThanOneMessage() {
        assertThat(read(ClientFrames.frame(0x02, new byte[MOST]), ClientFrames.frame(0x00, new byte[0]))).isEmpty();
        assertThat(read(ClientFrames.frame(0x80, new byte[1]))).containsExactly("broken 1009");
    }

    @Test
    void whetherSomethingHasBegunIsKnown() {
        assertThat(words(reader.next())).isEqualTo("empty");
        reader.feed(ByteBuffer.wrap(hex("01 81 00000000 41")));
        assertThat(words(reader.next())).as("between fragments").isEqualTo("begun");
        assertThat(read(hex("80 80 00000000"))).containsExactly("message A");
        assertThat(words(reader.next())).isEqualTo("empty");
        reader.feed(ByteBuffer.wrap(hex("81")));
        assertThat(words(reader.next())).as("within a frame").isEqualTo("begun");
    }

    @Test
    void whatWeWriteIsTextUnlessItCannotBe() {
        assertThat(Frames.message(hex("41"))).isEqualTo(hex("81 01 41"));
        assertThat(Frames.message(hex("c3a4"))).isEqualTo(hex("81 02 c3a4"));
        assertThat(Frames.message(hex("ff"))).isEqualTo(hex("82 01 ff"));
        assertThat(Frames.message(new byte[126])).startsWith(hex("81 7e 007e")).hasSize(130);
        assertThat(Frames.message(new byte[65_535])).startsWith(hex("81 7e ffff")).hasSize(65_539);
        assertThat(Frames.message(new byte[65_536])).startsWith(hex("81 7f 0000000000010000")).hasSize(65_546);
        assertThat(Frames.pong(hex("4142"))).isEqualTo(hex("8a 02 4142"));
        assertThat(Frames.close(1009)).isEqualTo(hex("88 02 03f1"));
    }
}
