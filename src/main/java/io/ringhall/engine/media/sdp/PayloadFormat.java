package io.ringhall.engine.media.sdp;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A payload type and what it means: by its {@code a=rtpmap}, else by RFC 3551 table 4. */
record PayloadFormat(int type, String encoding, int clockRate) {

    static @Nullable PayloadFormat of(String format, List<SdpLine> lines) {
        int type = number(format, 127);
        if (type < 0) {
            return null;
        }
        int mapping = "rtpmap:".length() + format.length();
        for (var line : lines) {
            var value = line.value();
            if (line.is("rtpmap")
                    && value.length() > mapping
                    && value.charAt(mapping) == ' '
                    && value.startsWith(format, mapping - format.length())) {
                return mapped(type, value.substring(mapping + 1).strip());
            }
        }
        return switch (type) {
            case 0 -> new PayloadFormat(0, "PCMU", 8000);
            case 8 -> new PayloadFormat(8, "PCMA", 8000);
            case 9 -> new PayloadFormat(9, "G722", 8000);
            case 13 -> new PayloadFormat(13, "CN", 8000);
            default -> new PayloadFormat(type, "", 8000);
        };
    }

    private static PayloadFormat mapped(int type, String mapping) {
        switch (mapping) {
            // what nearly every phone says
            case "PCMU/8000" -> {
                return new PayloadFormat(type, "PCMU", 8000);
            }
            case "PCMA/8000" -> {
                return new PayloadFormat(type, "PCMA", 8000);
            }
            case "telephone-event/8000" -> {
                return new PayloadFormat(type, "TELEPHONE-EVENT", 8000);
            }
            default -> {}
        }
        int slash = mapping.indexOf('/');
        String encoding = slash < 0 ? mapping : mapping.substring(0, slash);
        String rest = slash < 0 ? "" : mapping.substring(slash + 1);
        int next = rest.indexOf('/');
        int rate = number(next < 0 ? rest : rest.substring(0, next), 1_000_000);
        return new PayloadFormat(type, encoding.toUpperCase(Locale.ROOT), rate < 0 ? 8000 : rate);
    }

    Codec codec() {
        if (clockRate != 8000) {
            return Codec.OTHER;
        }
        return switch (encoding) {
            case "PCMU" -> Codec.PCMU;
            case "PCMA" -> Codec.PCMA;
            case "G722" -> Codec.G722;
            default -> Codec.OTHER;
        };
    }

    boolean isTelephoneEvent() {
        return encoding.equals("TELEPHONE-EVENT");
    }

    /** Not digits, not comfort noise (RFC 3389), not redundancy (RFC 2198). */
    boolean isVoice() {
        return switch (encoding) {
            case "TELEPHONE-EVENT", "CN", "RED" -> false;
            default -> true;
        };
    }

    /** A decimal number from 0 to {@code highest}, -1 for anything else. */
    static int number(String text, int highest) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value <= highest ? value : -1;
    }
}
