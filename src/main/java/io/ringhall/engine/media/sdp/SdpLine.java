package io.ringhall.engine.media.sdp;

/** One {@code type=value} line (RFC 8866 §5), kept as it came. */
public record SdpLine(char type, String value) {
    /** Name of an {@code a=} line up to its colon; empty for other lines. */
    String attribute() {
        if (type != 'a') {
            return "";
        }
        int colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    /** Whether {@link #attribute} is this name, without making text of it. */
    boolean is(String name) {
        return type == 'a' && value.startsWith(name) && (value.length() == name.length() || value.charAt(name.length()) == ':');
    }

    /** What follows the colon of an {@code a=} line. */
    String attributeValue() {
        int colon = value.indexOf(':');
        return colon < 0 ? "" : value.substring(colon + 1);
    }

    static SdpLine attribute(String value) {
        return new SdpLine('a', value);
    }
}
