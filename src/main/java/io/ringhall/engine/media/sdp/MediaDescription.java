package io.ringhall.engine.media.sdp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code m=} section (RFC 8866 §5.14) with its lines in order.
 *
 * @param kind audio, video…
 * @param port 0 = refused or ended
 * @param formats payload types for RTP
 */
public record MediaDescription(String kind, int port, String protocol, List<String> formats, List<SdpLine> lines) {
    public MediaDescription {
        formats = List.copyOf(formats);
        lines = List.copyOf(lines);
    }

    /** Plain RTP audio, in use: all that the engine takes part in. */
    boolean isVoice() {
        return kind.equals("audio") && port != 0 && (protocol.equals("RTP/AVP") || protocol.equals("RTP/AVPF"));
    }

    /** Value of the first such attribute. */
    @Nullable String attribute(String name) {
        for (var line : lines) {
            if (line.is(name)) {
                return line.attributeValue();
            }
        }
        return null;
    }

    @Nullable String connection() {
        for (var line : lines) {
            if (line.type() == 'c') {
                return line.value();
            }
        }
        return null;
    }

    /** The formats with their encodings, in the author's order of preference. */
    List<PayloadFormat> payloads() {
        var result = new ArrayList<PayloadFormat>(formats.size());
        for (String format : formats) {
            var payload = PayloadFormat.of(format, lines);
            if (payload != null) {
                result.add(payload);
            }
        }
        return result;
    }

    /** RFC 3264 §6: a refused stream keeps its place, with port 0. */
    MediaDescription refused() {
        return new MediaDescription(kind, 0, protocol, formats, List.of());
    }
}
