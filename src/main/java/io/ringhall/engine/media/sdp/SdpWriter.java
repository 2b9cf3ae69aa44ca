package io.ringhall.engine.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes descriptions with our address in them. */
final class SdpWriter {
    private static final int TELEPHONE_EVENT = 101;

    /** Attributes about transport or keys of the original's author, which end at us (RFC 8839, 4568, 8122, 5761…). */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "rtcp", "rtcp-mux", "rtcp-mux-only", "rtcp-rsize", "crypto", "fingerprint", "setup", "connection",
            "candidate", "end-of-candidates", "remote-candidates", "ice-ufrag", "ice-pwd", "ice-options", "ice-lite",
            "ice-mismatch", "ice-pacing", "group", "mid", "msid", "msid-semantic", "ssrc", "ssrc-group", "extmap",
            "extmap-allow-mixed", "identity", "key-mgmt", "zrtp-hash", "source-filter", "tls-id", "bundle-only",
            "sendrecv", "sendonly", "recvonly", "inactive");

    private final LocalMedia here;

    SdpWriter(LocalMedia here) {
        this.here = here;
    }

    SessionDescription relayed(SessionDescription original) {
        var voice = original.voice();
        return relayed(original, voice == null ? Direction.INACTIVE : original.direction(voice));
    }

    SessionDescription relayed(SessionDescription original, Direction direction) {
        var voice = original.voice();
        if (voice == null) {
            return new SessionDescription(
                    header(), original.media().stream().map(MediaDescription::refused).toList());
        }
        var lines = new ArrayList<SdpLine>();
        for (var line : voice.lines()) {
            if (line.type() == 'b' || (line.type() == 'a' && !NOT_PASSED_ON.contains(line.attribute()))) {
                lines.add(line);
            }
        }
        lines.add(SdpLine.attribute("rtcp:" + (here.rtpPort() + 1)));
        // a hold by 0.0.0.0 travels on as a direction: with our address in c= it would be lost (RFC 3264 §8.4)
        lines.add(SdpLine.attribute(direction.word()));
        return inPlaceOf(
                original,
                voice,
                new MediaDescription("audio", here.rtpPort(), voice.protocol(), voice.formats(), lines));
    }

    /** RFC 3264 §6: as many streams as the original, in its order; all but one refused. */
    SessionDescription inPlaceOf(SessionDescription original, MediaDescription voice, MediaDescription ours) {
        var media = new ArrayList<MediaDescription>();
        for (var part : original.media()) {
            media.add(part == voice ? ours : part.refused());
        }
        return new SessionDescription(header(), media);
    }

    SessionDescription offer(List<Codec> codecs, Direction direction) {
        var voices = codecs.stream()
                .filter(codec -> codec != Codec.OTHER)
                .map(codec -> new PayloadFormat(codec.staticType(), codec.name(), 8000))
                .toList();
        return new SessionDescription(header(), List.of(audio(voices, TELEPHONE_EVENT, direction, "RTP/AVP")));
    }

    SessionDescription offerLike(MediaTarget inUse) {
        boolean unnamed = inUse.codec() == Codec.OTHER;
        if (unnamed && inUse.payloadType() >= 96) {
            return offer(List.of(Codec.PCMU, Codec.PCMA), Direction.SENDRECV);
        }
        var payload = new PayloadFormat(inUse.payloadType(), unnamed ? "" : inUse.codec().name(), 8000);
        return new SessionDescription(
                header(), List.of(voice(payload, inUse.telephoneEventType(), Direction.SENDRECV, "RTP/AVP")));
    }

    MediaDescription voice(PayloadFormat payload, int telephoneEvent, Direction direction, String protocol) {
        return audio(List.of(payload), telephoneEvent, direction, protocol);
    }

    private MediaDescription audio(
            List<PayloadFormat> voices, int telephoneEvent, Direction direction, String protocol) {
        var formats = new ArrayList<String>();
        var lines = new ArrayList<SdpLine>();
        for (var voice : voices) {
            formats.add(Integer.toString(voice.type()));
            if (!voice.encoding().isEmpty()) {
                lines.add(SdpLine.attribute("rtpmap:" + voice.type() + ' ' + voice.encoding() + '/' + voice.clockRate()));
            }
        }
        if (telephoneEvent >= 0) {
            formats.add(Integer.toString(telephoneEvent));
            lines.add(SdpLine.attribute("rtpmap:" + telephoneEvent + " telephone-event/8000"));
            // RFC 4733 §2.4.1: 0-9, *, #, A-D
            lines.add(SdpLine.attribute("fmtp:" + telephoneEvent + " 0-15"));
        }
        lines.add(SdpLine.attribute("ptime:20"));
        lines.add(SdpLine.attribute("rtcp:" + (here.rtpPort() + 1)));
        lines.add(SdpLine.attribute(direction.word()));
        return new MediaDescription("audio", here.rtpPort(), protocol, formats, lines);
    }

    private List<SdpLine> header() {
        return List.of(
                new SdpLine('v', "0"),
                new SdpLine('o', "ringhall " + here.sessionId() + ' ' + here.version() + ' ' + here.network()),
                new SdpLine('s', "-"),
                new SdpLine('c', here.network()),
                new SdpLine('t', "0 0"));
    }
}
