package io.ringhall.engine.media.sdp;

import static io.ringhall.engine.media.sdp.Sdp.HERE;
import static io.ringhall.engine.media.sdp.Sdp.PHONE;
import static io.ringhall.engine.media.sdp.Sdp.parsed;
import static io.ringhall.engine.media.sdp.Sdp.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferAnswerTest {
    private static final List<Codec> G711 = List.of(Codec.PCMU, Codec.PCMA);

    @Test
    void theTargetIsTheFirstAudioLineWithItsFirstCodec() {
        assertThat(target(PHONE)).isEqualTo(new MediaTarget(
                new InetSocketAddress("198.51.100.7", 49_170),
                new InetSocketAddress("198.51.100.7", 49_171),
                Codec.G722, 9, 101, Direction.SENDRECV, 30));
        assertThat(target(PHONE.replace("AVP 9 0 8", "AVP 101 8 0")).codec()).isEqualTo(Codec.PCMA);
    }

    @Test
    void staticPayloadTypesNeedNoMapAndDynamicOnesGoByName() {
        assertThat(target(audio("8 0", "")).codec()).isEqualTo(Codec.PCMA);
        var odd = target(audio("96 97", "a=rtpmap:96 pcmu/8000/1\na=rtpmap:97 Telephone-Event/8000\n"));
        assertThat(odd.codec()).isEqualTo(Codec.PCMU);
        assertThat(odd.payloadType()).isEqualTo(96);
        assertThat(odd.telephoneEventType()).isEqualTo(97);
        assertThat(target(audio("96 0", "a=rtpmap:96 PCMU/16000\n")).codec()).isEqualTo(Codec.OTHER);
        assertThat(target(audio("13 0", "")).payloadType()).as("comfort noise is no voice").isZero();
    }

    @Test
    void digitsShareTheClockRateOfTheVoice() {
        var opus = audio("111 101 102", "a=rtpmap:111 opus/48000/2\na=rtpmap:101 telephone-event/8000\n"
                + "a=rtpmap:102 telephone-event/48000\n");
        assertThat(target(opus).telephoneEventType()).isEqualTo(102);
    }

    @Test
    void rtcpIsTheNextPortOrAsTold() {
        assertThat(target(audio("0", "a=rtcp:53020\n")).rtcp()).isEqualTo(new InetSocketAddress("198.51.100.7", 53_020));
        assertThat(target(audio("0", "a=rtcp:53020 IN IP4 203.0.113.9\n")).rtcp())
                .isEqualTo(new InetSocketAddress("203.0.113.9", 53_020));
        assertThat(target(audio("0", "a=rtcp:garbage\n")).rtcp().getPort()).isEqualTo(4_001);
    }

    @Test
    void aHostNameIsNeverResolved() {
        var rtp = target(PHONE.replace("c=IN IP4 198.51.100.7", "c=IN IP4 phone.example.com")).rtp();
        assertThat(rtp.isUnresolved()).isTrue();
        assertThat(rtp.getHostString()).isEqualTo("phone.example.com");
    }

    @Test
    void theMediaSectionsAddressWinsOverTheSessions() {
        assertThat(target(audio("0", "c=IN IP6 2001:db8::7\n")).rtp())
                .isEqualTo(new InetSocketAddress("2001:db8::7", 4_000));
    }

    @Test
    void withoutAudioThereIsNoTarget() {
        assertThat(OfferAnswer.target(parsed("v=0\nc=IN IP4 1.2.3.4\nm=video 4000 RTP/AVP 31\n"))).isNull();
        assertThat(OfferAnswer.target(parsed("v=0\nc=IN IP4 1.2.3.4\nm=audio 0 RTP/AVP 0\n"))).isNull();
        assertThat(OfferAnswer.target(parsed(audio("101", "a=rtpmap:101 telephone-event/8000\n")))).isNull();
        assertThat(OfferAnswer.target(parsed("v=0\no=- 1 1 IN IP4 1.2.3.4\n"))).isNull();
    }

    @Test
    void afterTheAnswerTheOfferersCodecIsTheFirstThatWasKept() {
        var offer = parsed(PHONE);
        assertThat(OfferAnswer.target(offer, parsed(audio("8 0 101", "")))).extracting(MediaTarget::codec).isEqualTo(Codec.PCMU);
        assertThat(OfferAnswer.target(offer, parsed(audio("8", "")))).extracting(MediaTarget::codec).isEqualTo(Codec.PCMA);
        assertThat(OfferAnswer.target(offer, parsed(audio("18", "")))).isEqualTo(OfferAnswer.target(offer));
        assertThat(OfferAnswer.target(offer, parsed("v=0\nc=IN IP4 1.2.3.4\nm=audio 0 RTP/AVP 0\n"))).isNull();
    }

    /** RFC 3264 §8.4, RFC 6337 §5.3: every form of hold. */
    @ParameterizedTest
    @CsvSource({
        "a=sendrecv, SENDRECV, false", "a=sendonly, SENDONLY, true", "a=recvonly, RECVONLY, false",
        "a=inactive, INACTIVE, true", "a=x-nothing, SENDRECV, false", "c=IN IP4 0.0.0.0, SENDONLY, true",
        "c=IN IP6 ::, SENDONLY, true"
    })
    void holdsInAllItsForms(String line, Direction direction, boolean holds) {
        var sdp = audio("0", line + "\n");
        assertThat(target(sdp).direction()).isEqualTo(direction);
        assertThat(OfferAnswer.holds(parsed(sdp))).isEqualTo(holds);
    }

    @Test
    void theSessionsDirectionIsTheDefault() {
        var session = audio("0", "").replace("t=0 0\n", "t=0 0\na=inactive\n");
        assertThat(OfferAnswer.holds(parsed(session))).isTrue();
        assertThat(OfferAnswer.holds(parsed(session + "a=sendrecv\n"))).isFalse();
    }

    @Test
    void aRelayedOfferKeepsCodecsAndCarriesOurAddress() {
        assertThat(text(OfferAnswer.relayed(parsed(PHONE), HERE))).isEqualTo("""
                v=0
                o=ringhall 77 3 IN IP4 192.0.2.1
                s=-
                c=IN IP4 192.0.2.1
                t=0 0
                m=audio 12000 RTP/AVP 9 0 8 101
                a=rtpmap:9 G722/8000
                a=rtpmap:0 PCMU/8000
                a=rtpmap:8 PCMA/8000
                a=rtpmap:101 telephone-event/8000
                a=fmtp:101 0-16
                a=ptime:30
                a=rtcp:12001
                a=sendrecv
                """.replace("\n", "\r\n"));
    }

    @Test
    void transportAndKeysOfTheOriginalEndAtUs() {
        var webby = PHONE + """
                a=rtcp:9999 IN IP4 198.51.100.7
                a=rtcp-mux
                a=candidate:1 1 UDP 2130706431 198.51.100.7 49170 typ host
                a=ice-ufrag:F7gI
                a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:c2VjcmV0
                a=fingerprint:sha-256 AA
                a=ssrc:1 cname:x
                """;
        var relayed = text(OfferAnswer.relayed(parsed(webby), HERE));
        assertThat(relayed).doesNotContain("candidate", "ice", "crypto", "mux", "fingerprint", "ssrc", "198.51.100.7");
        assertThat(relayed).contains("a=rtcp:12001");
    }

    @Test
    void videoAndFurtherAudioAreRefusedInPlace() {
        var many = "v=0\nc=IN IP4 1.2.3.4\nm=video 4000 RTP/AVP 31\na=rtpmap:31 H261/90000\nm=audio 4002 RTP/SAVP 0\n"
                + "m=audio 4004 RTP/AVP 0\nm=audio 4006 RTP/AVP 8\nm=image 4008 udptl t38\n";
        var media = parsed(text(OfferAnswer.relayed(parsed(many), HERE))).media();
        assertThat(media).extracting(MediaDescription::port).containsExactly(0, 0, 12_000, 0, 0);
        assertThat(media).extracting(MediaDescription::kind).containsExactly("video", "audio", "audio", "audio", "image");
        assertThat(media.getFirst().lines()).isEmpty();
        var answer = (Answered.Accepted) OfferAnswer.answer(parsed(many), HERE, G711);
        assertThat(parsed(text(answer.sdp())).media()).extracting(MediaDescription::port)
                .containsExactly(0, 0, 12_000, 0, 0);
    }

    @Test
    void aHoldByAddressTravelsOnAsADirection() {
        var relayed = text(OfferAnswer.relayed(parsed(audio("0", "c=IN IP4 0.0.0.0\n")), HERE));
        assertThat(relayed).contains("a=sendonly", "c=IN IP4 192.0.2.1").doesNotContain("0.0.0.0");
    }

    @Test
    void aRefusedStreamIsPassedOnAsRefused() {
        var relayed = text(OfferAnswer.relayed(parsed("v=0\nc=IN IP4 1.2.3.4\nm=audio 0 RTP/AVP 0\n"), HERE));
        assertThat(relayed).contains("m=audio 0 RTP/AVP 0");
    }

    @Test
    void ourAnswerTakesTheOfferersFirstCodecThatWeSpeak() {
        var answer = (Answered.Accepted) OfferAnswer.answer(parsed(PHONE), HERE, List.of(Codec.PCMA, Codec.PCMU));
        assertThat(answer.remote().codec()).isEqualTo(Codec.PCMU);
        assertThat(answer.remote().payloadType()).isZero();
        assertThat(text(answer.sdp())).isEqualTo("""
                v=0
                o=ringhall 77 3 IN IP4 192.0.2.1
                s=-
                c=IN IP4 192.0.2.1
                t=0 0
                m=audio 12000 RTP/AVP 0 101
                a=rtpmap:0 PCMU/8000
                a=rtpmap:101 telephone-event/8000
                a=fmtp:101 0-15
                a=ptime:20
                a=rtcp:12001
                a=sendrecv
                """.replace("\n", "\r\n"));
    }

    /** RFC 3264 §6.1. */
    @ParameterizedTest
    @CsvSource({
        "a=sendrecv, a=sendrecv", "a=sendonly, a=recvonly", "a=recvonly, a=sendonly", "a=inactive, a=inactive",
        "c=IN IP4 0.0.0.0, a=recvonly"
    })
    void ourAnswerMirrorsTheDirection(String offered, String answered) {
        var answer = (Answered.Accepted) OfferAnswer.answer(parsed(audio("8", offered + "\n")), HERE, G711);
        assertThat(text(answer.sdp())).contains(answered + "\r\n");
    }

    @Test
    void withoutDigitsOrWithOwnPayloadTypesTheAnswerFollowsTheOffer() {
        var plain = (Answered.Accepted) OfferAnswer.answer(parsed(audio("8", "")), HERE, G711);
        assertThat(text(plain.sdp())).contains("m=audio 12000 RTP/AVP 8\r\n").doesNotContain("telephone-event");
        var dynamic = audio("98 96", "a=rtpmap:98 PCMA/8000\na=rtpmap:96 telephone-event/8000\n");
        var answer = (Answered.Accepted) OfferAnswer.answer(parsed(dynamic), HERE, G711);
        assertThat(text(answer.sdp())).contains("m=audio 12000 RTP/AVP 98 96\r\n", "a=rtpmap:98 PCMA/8000\r\n",
                "a=rtpmap:96 telephone-event/8000\r\n");
    }

    @Test
    void noCommonCodecIsAValue() {
        assertThat(OfferAnswer.answer(parsed(audio("9 18", "")), HERE, G711)).isEqualTo(new Answered.NoCommonCodec());
        assertThat(OfferAnswer.answer(parsed(audio("0", "")), HERE, List.of(Codec.PCMA)))
                .isEqualTo(new Answered.NoCommonCodec());
        assertThat(OfferAnswer.answer(parsed("v=0\nc=IN IP4 1.2.3.4\nm=video 4 RTP/AVP 31\n"), HERE, G711))
                .isEqualTo(new Answered.NoCommonCodec());
    }

    @Test
    void anOfferLikeTheCodecInUseOffersNothingElse() {
        var caller = ((Answered.Accepted) OfferAnswer.answer(
                parsed(audio("8 0 96", "a=rtpmap:96 telephone-event/8000\n")), HERE, G711)).remote();
        assertThat(text(OfferAnswer.offerLike(caller, HERE)))
                .contains("m=audio 12000 RTP/AVP 8 96\r\n", "a=rtpmap:96 telephone-event/8000\r\n");
    }

    @Test
    void ourOwnOfferListsCodecsAndDigits() {
        assertThat(text(OfferAnswer.offer(HERE, G711, Direction.SENDONLY)))
                .contains("m=audio 12000 RTP/AVP 0 8 101\r\n", "a=sendonly\r\n");
        var six = new LocalMedia("2001:db8::1", 12_000, 1, 1);
        assertThat(text(OfferAnswer.offer(six, G711, Direction.SENDRECV))).contains("c=IN IP6 2001:db8::1\r\n");
    }

    private static MediaTarget target(String sdp) {
        return Objects.requireNonNull(OfferAnswer.target(parsed(sdp)));
    }

    private static String audio(String formats, String more) {
        return "v=0\no=- 1 1 IN IP4 198.51.100.7\ns=-\nc=IN IP4 198.51.100.7\nt=0 0\nm=audio 4000 RTP/AVP " + formats
                + "\n" + more;
    }
}
