package io.ringhall.engine.sip.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.ringhall.engine.sip.Samples;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes in, the parser gives a value, and every getter of a message it lets through gives one too. Each round has its
 * own fixed seed, so a failure comes back; the failing bytes are printed.
 */
class ParserFuzzTest {
    private static final int ROUNDS = 4_000;
    private static final byte[] SPICE = "\r\n\t \0\";,<>@:=%?*\\()[]{}/-+~\u00ff0123456789abcSIP/2.0".getBytes(StandardCharsets.ISO_8859_1);

    @RepeatedTest(5)
    void noMutationOfATortureMessageEscapes(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = Samples.torture(Samples.TORTURE.get(random.nextInt(Samples.TORTURE.size())));
            for (int n = random.nextInt(6); n >= 0; n--) {
                bytes = mutated(bytes, random);
            }
            examine(bytes);
        }
    }

    @Test
    void noRandomBytesEscape() {
        var random = new Random(99);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = random.nextInt(4) == 0 ? (byte) random.nextInt(256) : SPICE[random.nextInt(SPICE.length)];
            }
            examine(bytes);
        }
    }

    @Test
    void everyPrefixOfATortureMessageIsAValue() {
        for (String name : Samples.TORTURE) {
            byte[] bytes = Samples.torture(name);
            for (int length = 0; length < bytes.length; length++) {
                examine(java.util.Arrays.copyOf(bytes, length));
            }
        }
    }

    @Test
    void aStreamOfRubbishNeverHoldsMoreThanItsLimits() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var framer = new StreamFramer();
            for (int n = 0; n < 20; n++) {
                byte[] bytes = mutated(Samples.torture(Samples.TORTURE.get(random.nextInt(Samples.TORTURE.size()))), random);
                framer.feed(ByteBuffer.wrap(bytes));
                int frames = 0;
                var frame = framer.next();
                while (frame instanceof StreamFramer.Message || frame instanceof StreamFramer.Ping) {
                    assertThat(++frames).isLessThan(2_000);
                    frame = framer.next();
                }
                if (frame instanceof StreamFramer.Broken) {
                    break;
                }
            }
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int to = at + Math.min(bytes.length - at, random.nextInt(20));
        var out = new java.io.ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> out.write(bytes, to, bytes.length - to);
            case 1 -> {
                out.write(SPICE[random.nextInt(SPICE.length)]);
                out.write(bytes, at, bytes.length - at);
            }
            case 2 -> {
                out.write(random.nextInt(256));
                out.write(bytes, at + 1, bytes.length - at - 1);
            }
            case 3 -> {
                out.write(bytes, at, to - at);
                out.write(bytes, at, bytes.length - at);
            }
            default -> {
                int from = random.nextInt(bytes.length);
                out.write(bytes, from, Math.min(bytes.length - from, 40));
                out.write(bytes, to, bytes.length - to);
            }
        }
        return out.toByteArray();
    }

    private static void examine(byte[] bytes) {
        try {
            MessageOracle.examine(bytes);
        } catch (Exception e) {
            fail("input " + HexFormat.of().formatHex(bytes), e);
        }
    }
}
