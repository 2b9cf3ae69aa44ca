package io.ringhall.engine.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionDescriptionTest {
    @Test
    void linesComeBackInTheirOrder() {
        var crlf = Sdp.PHONE.replace("\n", "\r\n");
        assertThat(Sdp.text(Sdp.parsed(crlf).toBytes())).isEqualTo(crlf);
    }

    @Test
    void bareLineFeedsAndTrailingBlankLinesAreAccepted() {
        assertThat(Sdp.text(Sdp.parsed(Sdp.PHONE + "\n\n").toBytes())).isEqualTo(Sdp.PHONE.replace("\n", "\r\n"));
    }

    @Test
    void bytesBeyondAsciiPassUnchanged() {
        var text = Sdp.PHONE.replace("s=Phone", "s=Büro ☎");
        var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var parsed = (ParsedSdp.Ok) SessionDescription.parse(bytes);
        assertThat(parsed.description().toBytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "v=1\n", "o=x\nv=0\n", "v=0\nm=audio\n", "v=0\nm=audio x RTP/AVP 0\n", "v=0\nm=audio 70000 RTP/AVP 0\n",
        "v=0\nm=audio -4 RTP/AVP 0\n", "v=0\nm=audio 4000 RTP/AVP\n", "v=0\nnonsense\n", "v=0\n a=x\n",
        "v=0\nm=audio 4000 RTP/AVP 0\n", "v=0\na=x\0y\n", "<xml/>"
    })
    void whatIsNoDescriptionIsAValueWithAReason(String text) {
        var parsed = SessionDescription.parse(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(parsed).isInstanceOfSatisfying(ParsedSdp.SdpFailure.class, failure ->
                assertThat(failure.reason()).isNotBlank());
    }

    @Test
    void sizesAreLimited() {
        assertThat(SessionDescription.parse(new byte[40_000])).isInstanceOf(ParsedSdp.SdpFailure.class);
        assertThat(SessionDescription.parse(("v=0\n" + "a=x\n".repeat(2_000)).getBytes()))
                .isInstanceOf(ParsedSdp.SdpFailure.class);
        assertThat(SessionDescription.parse(("v=0\nc=IN IP4 1.2.3.4\n" + "m=audio 4 RTP/AVP 0\n".repeat(40)).getBytes()))
                .isInstanceOf(ParsedSdp.SdpFailure.class);
        assertThat(SessionDescription.parse(("v=0\nc=IN IP4 1.2.3.4\nm=audio 4 RTP/AVP" + " 0".repeat(90)).getBytes()))
                .isInstanceOf(ParsedSdp.SdpFailure.class);
    }

    @ParameterizedTest
    @CsvSource({
        "m=audio 49170/2 RTP/AVP 0, 49170", "m=audio  49170  RTP/AVP  0, 49170", "m=audio 0 RTP/AVP 0, 0"
    })
    void oddMediaLinesAreUnderstood(String line, int port) {
        var description = Sdp.parsed("v=0\nc=IN IP4 1.2.3.4\n" + line + "\n");
        assertThat(description.media().getFirst().port()).isEqualTo(port);
        assertThat(description.media().getFirst().formats()).containsExactly("0");
    }

    @Test
    void damagedDescriptionsNeverThrowAndNeitherDoesWhatIsMadeOfThem() {
        var random = new Random(3264);
        var original = (Sdp.PHONE + "a=rtcp:5 IN IP4 1.2.3.4\nm=video 5 RTP/AVP 31\nc=IN IP6 ::1\n").getBytes();
        int good = 0;
        for (int i = 0; i < 50_000; i++) {
            if (SessionDescription.parse(damaged(original, random)) instanceof ParsedSdp.Ok ok) {
                good++;
                var sdp = ok.description();
                Sdp.text(OfferAnswer.relayed(sdp, Sdp.HERE));
                OfferAnswer.holds(sdp);
                OfferAnswer.answer(sdp, Sdp.HERE, List.of(Codec.PCMU, Codec.PCMA));
                var target = OfferAnswer.target(sdp);
                if (target != null) {
                    Sdp.text(OfferAnswer.offerLike(target, Sdp.HERE));
                }
            }
        }
        assertThat(good).isBetween(1_000, 49_000);
    }

    private static byte[] damaged(byte[] original, Random random) {
        var bytes = original.clone();
        for (int j = random.nextInt(6); j >= 0; j--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] = '\n';
                case 2 -> bytes[at] = (byte) ('0' + random.nextInt(10));
                default -> System.arraycopy(original, at, bytes, 0, original.length - at);
            }
        }
        return bytes;
    }
}
