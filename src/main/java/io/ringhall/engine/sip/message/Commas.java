package io.ringhall.engine.sip.message;

import java.util.List;

/** Comma lists (RFC 3261 §7.3.1); commas in quotes and angle brackets do not separate. */
final class Commas {
    private Commas() {}

    static void split(String text, List<String> out) {
        if (text.indexOf(',') < 0) {
            out.add(text.strip());
            return;
        }
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
