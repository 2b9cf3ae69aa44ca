package io.ringhall.engine.sip.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.media.sdp.ParsedSdp;
import io.ringhall.engine.media.sdp.SessionDescription;
import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.message.Via;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages of RFC 5118, each with its outcome. Content-Length, wrong in three of them, is counted anew. */
class Rfc5118Test {
    private static byte[] message(String method, String uri, String via, String more, String body) {
        return ("""
                %s %s SIP/2.0
                To: sip:user@example.com
                From: sip:user@example.com;tag=81x2
                %s
                Call-ID: SSG9559905523997077@hlau_4100
                Max-Forwards: 70
                CSeq: 98176 %s
                %sContent-Length: %d

                """.formatted(method, uri, via, method, more, body.length()).replace("\n", "\r\n") + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static SipRequest taken(String method, String uri, String via, String more, String body) {
        return (SipRequest) Samples.message(message(method, uri, via, more, body));
    }

    private static final String VIA = "Via: SIP/2.0/UDP [2001:db8::9:1];branch=z9hG4bKas3-111";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            4.1 an address                                   | sip:[2001:db8::10]           | [2001:db8::10]          | -1
            4.3 what looks like a port is part of the address | sip:[2001:db8::10:5070]      | [2001:db8::10:5070]     | -1
            4.4 a port behind the brackets                   | sip:[2001:db8::10]:5070      | [2001:db8::10]          | 5070
            4.10 one colon too many, by RFC 3261's grammar   | sip:user@[2001:db8:::192.0.2.1] | [2001:db8:::192.0.2.1] | -1
            4.10 as it should be                             | sip:user@[2001:db8::192.0.2.1]  | [2001:db8::192.0.2.1]  | -1
            """)
    void aRequestUriNamesHostAndPort(String what, String text, String host, int port) {
        var request = taken("REGISTER", text, VIA, "Contact: \"Caller\" <sip:caller@[2001:db8::1]>\n", "");
        var uri = (SipUri) request.uri();
        assertThat(uri.host()).isEqualTo(host);
        assertThat(uri.port()).isEqualTo(port);
        assertThat(uri).hasToString(text);
        assertThat(((SipUri) request.contacts().getFirst().uri()).host()).isEqualTo("[2001:db8::1]");
        assertThat(request.topVia().host()).isEqualTo("[2001:db8::9:1]");
    }

    @Test
    void anAddressWithoutBracketsIsAnswered400() {
        var failure = (ParseFailure) Samples.parse(message("REGISTER", "sip:2001:db8::10", VIA, "", "")); // 4.2
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.answerable()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"[2001:db8::9:255],BYE", "2001:db8::9:255,OPTIONS"})
    void receivedIsReadWithBracketsAndWithout(String received, String method) {
        var via = taken(method, "sip:[2001:db8::10]", "Via: SIP/2.0/UDP [2001:db8::9:1];received=" + received + ";branch=z9hG4bKas3-111", "", "") // 4.5
                .topVia();
        assertThat(via.received()).isEqualTo(received);
        assertThat(via.branch()).isEqualTo("z9hG4bKas3-111");
        assertThat(Via.parse(via.toString())).as("and written so that it can be read again").isEqualTo(via);
    }

    @Test
    void addressesOfBothVersionsStandInOneMessage() {
        var vias = taken("BYE", "sip:user@host.example.net", """
                Via: SIP/2.0/UDP [2001:db8::9:1]:6050;branch=z9hG4bKas3-111
                Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKjhja8781hjuaij65144
                Via: SIP/2.0/TCP [2001:db8::9:255];branch=z9hG4bK451jj;received=192.0.2.200""", "", "").vias(); // 4.7
        assertThat(vias).extracting(Via::host).containsExactly("[2001:db8::9:1]", "192.0.2.1", "[2001:db8::9:255]");
        assertThat(vias).extracting(Via::port).containsExactly(6050, -1, -1);
        assertThat(vias.getLast().received()).isEqualTo("192.0.2.200");
    }

    @Test
    void mappedAddressesAreTaken() {
        var request = taken("INVITE", "sip:user@example.com", """
                Via: SIP/2.0/UDP [::ffff:192.0.2.10]:19823;branch=z9hG4bKbh19
                Via: SIP/2.0/UDP [::ffff:192.0.2.2];branch=z9hG4bKas3-111""", "Contact: \"T. desk phone\" <sip:ted@[::ffff:192.0.2.2]>\n", ""); // 4.9
        assertThat(request.vias()).extracting(Via::host).containsExactly("[::ffff:192.0.2.10]", "[::ffff:192.0.2.2]");
        assertThat(((SipUri) request.contacts().getFirst().uri()).host()).isEqualTo("[::ffff:192.0.2.2]");
        assertThat(request.headers(Header.VIA)).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            4.6 version six for the whole session | IP6 2001:db8::20      | IP6 2001:db8::20       | IP6 2001:db8::20       | 2001:db8::20 | 2001:db8::20
            4.8 a version for each medium         | IP4 host.example.com  | IP4 192.0.2.1          | IP6 2001:db8::1        | 192.0.2.1    | 2001:db8::1
            4.9 a mapped address                  | IP6 ::ffff:192.0.2.2  | IP6 ::ffff:192.0.2.2   | IP6 ::ffff:192.0.2.2   | 192.0.2.2    | 192.0.2.2
            """)
    void descriptionsNameAddressesOfBothVersions(String what, String origin, String audio, String video, String audioAt, String videoAt)
            throws java.net.UnknownHostException {
        var sdp = List.of("v=0", "o=assistant 971731711378798081 0 IN " + origin, "s=Call me soon, please!", "t=3338481189 3370017201",
                "m=audio 6000 RTP/AVP 2", "c=IN " + audio, "a=rtpmap:2 G726-32/8000", "m=video 6024 RTP/AVP 107", "c=IN " + video,
                "a=rtpmap:107 H263-1998/90000");
        var request = taken("INVITE", "sip:user@[2001:db8::10]", VIA, "Content-Type: application/sdp\n", String.join("\r\n", sdp) + "\r\n");
        assertThat(SessionDescription.parse(request.body())).isInstanceOfSatisfying(ParsedSdp.Ok.class, ok -> {
            var media = ok.description().media();
            assertThat(media).hasSize(2);
            assertThat(new String(ok.description().toBytes(), StandardCharsets.US_ASCII)).contains("c=IN " + audio).contains("c=IN " + video);
        });
    }
}
