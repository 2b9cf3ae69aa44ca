package io.ringhall.engine.sip.message;

import java.util.ArrayList;
import java.util.List;

/** Comma lists (RFC 3261 §7.3.1); commas in quotes and angle brackets do not separate. */
final class Commas {
    private Commas() {}

    /** The values of one line of this header. */
    static List<String> split(Header header, String text) {
        if (!header.list() || text.indexOf(',') < 0) {
            return List.of(text.strip());
        }
        List<String> out = new ArrayList<>(4);
        int from = 0;
        boolean angle = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"' -> i = closingQuote(text, i);
                case '<' -> angle = true;
                case '>' -> angle = false;
                case ',' -> {
                    if (!angle) {
                        out.add(text.substring(from, i).strip());
                        from = i + 1;
                    }
                }
                default -> {}
            }
        }
        out.add(text.substring(from).strip());
        return out;
    }

    /** The closing quote, or the end when there is none. */
    private static int closingQuote(String text, int open) {
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i;
            }
        }
        return text.length();
    }
}
