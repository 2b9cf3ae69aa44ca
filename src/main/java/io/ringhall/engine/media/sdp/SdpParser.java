package io.ringhall.engine.media.sdp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses one description (RFC 8866 §9), leniently in what does not matter to a call and with a limit on every size. */
final class SdpParser {
    private static final int MOST_BYTES = 32_768;
    private static final int MOST_LINES = 1_000;
    private static final int MOST_MEDIA = 32;
    private static final int MOST_FORMATS = 64;

    private final List<SdpLine> session = new ArrayList<>();
    private final List<MediaDescription> media = new ArrayList<>();
    private @Nullable MediaDescription current;
    private List<SdpLine> lines = session;

    ParsedSdp parse(byte[] body) {
        if (body.length > MOST_BYTES) {
            return new ParsedSdp.SdpFailure("longer than " + MOST_BYTES + " bytes");
        }
        // RFC 8866 §5: lines end with CRLF, a bare LF is to be accepted: the CR before it goes with the trailing space.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int number = 0;
        for (int from = 0; from <= text.length(); number++) {
            if (number == MOST_LINES) {
                return new ParsedSdp.SdpFailure("more than " + MOST_LINES + " lines");
            }
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            int next = to + 1;
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            String problem = to == from && number > 0 ? null : line(number, text, from, to);
            if (problem != null) {
                return new ParsedSdp.SdpFailure("line " + (number + 1) + ": " + problem);
            }
            from = next;
        }
        finishMedia();
        return checked(new SessionDescription(session, media));
    }

    private @Nullable String line(int index, String text, int from, int to) {
        if (to - from < 2 || text.charAt(from + 1) != '=' || text.charAt(from) < 'a' || text.charAt(from) > 'z') {
            return "not type=value";
        }
        var value = text.substring(from + 2, to);
        if (value.indexOf('\r') >= 0 || value.indexOf('\0') >= 0) {
            return "control character";
        }
        if (index == 0 && (text.charAt(from) != 'v' || !value.equals("0"))) {
            return "does not begin with v=0";
        }
        if (text.charAt(from) == 'm') {
            return mediaLine(value);
        }
        lines.add(new SdpLine(text.charAt(from), value));
        return null;
    }

    private @Nullable String mediaLine(String value) {
        String[] words = value.strip().split(value.contains("  ") ? " +" : " ");
        if (words.length < 4) {
            return "m= with fewer than four words";
        }
        if (words.length > MOST_FORMATS + 3 || media.size() >= MOST_MEDIA) {
            return "too many formats or streams";
        }
        // RFC 8866 §5.14: "port/number of ports"
        int slash = words[1].indexOf('/');
        int port = PayloadFormat.number(slash < 0 ? words[1] : words[1].substring(0, slash), 65_535);
        if (port < 0) {
            return "port out of range";
        }
        finishMedia();
        lines = new ArrayList<>();
        current = new MediaDescription(words[0], port, words[2], List.of(words).subList(3, words.length), List.of());
        return null;
    }

    private void finishMedia() {
        var open = current;
        if (open != null) {
            media.add(new MediaDescription(open.kind(), open.port(), open.protocol(), open.formats(), lines));
        }
    }

    private static ParsedSdp checked(SessionDescription description) {
        for (var part : description.media()) {
            if (part.isVoice() && description.address(part).isEmpty()) {
                return new ParsedSdp.SdpFailure("audio without c=");
            }
        }
        return new ParsedSdp.Ok(description);
    }
}
