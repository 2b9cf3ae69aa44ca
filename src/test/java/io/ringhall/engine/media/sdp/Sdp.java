package io.ringhall.engine.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** Descriptions for tests. */
final class Sdp {
    static final LocalMedia HERE = new LocalMedia("192.0.2.1", 12_000, 77, 3);

    static final String PHONE = """
            v=0
            o=alice 2890844526 2890844526 IN IP4 198.51.100.7
            s=Phone
            c=IN IP4 198.51.100.7
            t=0 0
            m=audio 49170 RTP/AVP 9 0 8 101
            a=rtpmap:9 G722/8000
            a=rtpmap:0 PCMU/8000
            a=rtpmap:8 PCMA/8000
            a=rtpmap:101 telephone-event/8000
            a=fmtp:101 0-16
            a=ptime:30
            a=sendrecv
            """;

    private Sdp() {}

    static SessionDescription parsed(String text) {
        var parsed = SessionDescription.parse(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(parsed).isInstanceOf(ParsedSdp.Ok.class);
        return ((ParsedSdp.Ok) parsed).description();
    }

    static String text(byte[] sdp) {
        // what we write is always readable again
        assertThat(SessionDescription.parse(sdp)).isInstanceOf(ParsedSdp.Ok.class);
        return new String(sdp, StandardCharsets.ISO_8859_1);
    }
}
