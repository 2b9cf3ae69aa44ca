package io.ringhall.engine.sip.stun;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Binding requests of RFC 8489 and what they get. The addresses and the transaction are those of RFC 5769 §2.2 and §2.3. */
class StunTest {
    private static final String TRANSACTION = "2112a442 b7e7a701bc34d686fa87dfae";
    private static final InetSocketAddress FROM = new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 32853);
    private static final InetSocketAddress FROM_6 = new InetSocketAddress(InetAddress.ofLiteral("2001:db8:1234:5678:11:2233:4455:6677"), 32853);

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a plain request               | 0001 0000 T                          | 0101 000c T 0020 0008 0001 a147 e112a643
            with SOFTWARE, which is optional | 0001 0008 T 8022 0003 61626320    | 0101 000c T 0020 0008 0001 a147 e112a643
            with USERNAME, which is not known | 0001 0008 T 0006 0001 61000000   | 0111 0010 T 0009 0004 00000414 000a 0002 00060000
            with two that are not known   | 0001 0008 T 0003 0000 0024 0000      | 0111 0010 T 0009 0004 00000414 000a 0004 00030024
            a wrong FINGERPRINT           | 0001 0008 T 8028 0004 00000000       |
            a response, which is never answered | 0101 0000 T                    |
            an indication                 | 0011 0000 T                          |
            another method                | 0003 0000 T                          |
            a length that is not a multiple of 4 | 0001 0002 T 0000              |
            a length that is not there    | 0001 0008 T                          |
            more than its length          | 0001 0000 T 00000000                 |
            an attribute that does not end | 0001 0004 T 8022 0004               |
            another cookie                | 0001 0000 2112a443 b7e7a701bc34d686fa87dfae |
            too short                     | 0001 0000 2112a442 b7e7a701bc34d686fa87df |
            """)
    void everyDatagramHasItsOutcome(String what, String request, String answer) {
        var got = Stun.answer(hex(request.replace("T", TRANSACTION)), FROM);
        assertThat(got).isEqualTo(answer == null ? null : hex(answer.replace("T", TRANSACTION)));
    }

    @Test
    void addressesOfVersionSixAreMixedWithTheTransactionToo() {
        assertThat(Stun.answer(hex("0001 0000 " + TRANSACTION), FROM_6))
                .isEqualTo(hex("0101 0018 " + TRANSACTION + "0020 0014 0002 a147 0113a9faa5d3f179bc25f4b5bed2b9d9"));
    }

    @Test
    void aFingerprintIsAnsweredByOne() {
        var request = hex("0001 0008 " + TRANSACTION + "8028 0004 00000000");
        var crc = new java.util.zip.CRC32();
        crc.update(request, 0, 20);
        java.nio.ByteBuffer.wrap(request).putInt(24, (int) crc.getValue() ^ 0x5354554e);
        var answer = Stun.answer(request, FROM);
        assertThat(answer).hasSize(20 + 12 + 8);
        crc.reset();
        crc.update(answer, 0, 32);
        assertThat(java.nio.ByteBuffer.wrap(answer).getInt(36)).isEqualTo((int) crc.getValue() ^ 0x5354554e);
    }

    @Test
    void sipIsNeverTakenForIt() {
        assertThat(Stun.is("OPTIONS sip:a SIP/2.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII))).isFalse();
        assertThat(Stun.is("\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n".getBytes(StandardCharsets.US_ASCII))).isFalse();
    }
}
