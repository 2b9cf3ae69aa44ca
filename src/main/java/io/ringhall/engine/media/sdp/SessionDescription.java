package io.ringhall.engine.media.sdp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session description (RFC 8866): lines of the session, then the media sections, all in the order they came. Bytes
 * beyond ASCII pass through unchanged.
 */
public record SessionDescription(List<SdpLine> session, List<MediaDescription> media) {
    public SessionDescription {
        session = List.copyOf(session);
        media = List.copyOf(media);
    }

    /** Never throws: what is no description is a value with the reason. */
    public static ParsedSdp parse(byte[] body) {
        return new SdpParser().parse(body);
    }

    public byte[] toBytes() {
        var text = new StringBuilder(512);
        session.forEach(line -> append(text, line));
        for (var part : media) {
            text.append("m=").append(part.kind()).append(' ').append(part.port()).append(' ').append(part.protocol());
            part.formats().forEach(format -> text.append(' ').append(format));
            text.append("\r\n");
            part.lines().forEach(line -> append(text, line));
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void append(StringBuilder text, SdpLine line) {
        text.append(line.type()).append('=').append(line.value()).append("\r\n");
    }

    /** The stream the call lives on: the first plain RTP audio that is not refused. */
    @Nullable MediaDescription voice() {
        for (var part : media) {
            if (part.isVoice()) {
                return part;
            }
        }
        return null;
    }

    /** Address of the section's own c= line, else of the session's (RFC 8866 §5.7). */
    String address(MediaDescription part) {
        String connection = part.connection();
        for (int i = 0; connection == null && i < session.size(); i++) {
            connection = session.get(i).type() == 'c' ? session.get(i).value() : null;
        }
        return connection == null ? "" : addressOf(connection);
    }

    /** {@code IN IP4 224.2.1.1/127}: the third word without TTL. */
    static String addressOf(String connection) {
        String last = connection.strip();
        last = last.substring(last.lastIndexOf(' ') + 1);
        int slash = last.indexOf('/');
        return slash < 0 ? last : last.substring(0, slash);
    }

    /** Direction of a section, with the session's as default, and the old hold by address 0.0.0.0 (RFC 3264 §8.4). */
    Direction direction(MediaDescription part) {
        Direction direction = direction(part.lines(), direction(session, Direction.SENDRECV));
        String address = address(part);
        return address.equals("0.0.0.0") || address.equals("::") ? direction.deaf() : direction;
    }

    private static Direction direction(List<SdpLine> lines, Direction otherwise) {
        for (var line : lines) {
            for (var direction : Direction.ALL) {
                if (line.is(direction.word())) {
                    return direction;
                }
            }
        }
        return otherwise;
    }
}
