package io.ringhall.bench;

import java.nio.charset.StandardCharsets;

/** As much of a received SIP message as a load generator needs: where its lines lie. One object for all messages. */
final class WireMessage {
    private static final int MAX_LINES = 48;

    final byte[] bytes = new byte[65_536];
    int length;
    private final int[] starts = new int[MAX_LINES + 1];
    private int lines;

    /** Finds the lines of the header section. */
    void index() {
        lines = 0;
        int start = 0;
        for (int i = 0; i + 1 < length && lines < MAX_LINES; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                starts[lines++] = start;
                if (i == start) {
                    lines--;
                    break;
                }
                start = i + 2;
                i++;
            }
        }
        starts[lines] = start;
    }

    /** 0 for a request. */
    int status() {
        return bytes[0] == 'S' && bytes[3] == '/' ? (bytes[8] - '0') * 100 + (bytes[9] - '0') * 10 + bytes[10] - '0' : 0;
    }

    /** Of a request. */
    char methodsFirst() {
        return (char) bytes[0];
    }

    boolean is(int line, String name) {
        int at = starts[line];
        if (at + name.length() >= length || bytes[at + name.length()] != ':') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if ((bytes[at + i] | 0x20) != (name.charAt(i) | 0x20)) {
                return false;
            }
        }
        return true;
    }

    /** Copies every line of this name, CRLF and all. */
    void copy(String name, WireText out) {
        for (int line = 1; line < lines; line++) {
            if (is(line, name)) {
                out.put(bytes, starts[line], starts[line + 1]);
            }
        }
    }

    /** As {@link #copy}, with something added to the value. */
    void copy(String name, String more, WireText out) {
        for (int line = 1; line < lines; line++) {
            if (is(line, name)) {
                out.put(bytes, starts[line], starts[line + 1] - 2).put(more).line();
            }
        }
    }

    /** The value of the first line of this name; empty when there is none. */
    String value(String name) {
        for (int line = 1; line < lines; line++) {
            if (is(line, name)) {
                int from = starts[line] + name.length() + 1;
                return new String(bytes, from, starts[line + 1] - 2 - from, StandardCharsets.ISO_8859_1).strip();
            }
        }
        return "";
    }

    /** The decimal number behind the first {@code mark} in the first line of this name; -1 when there is none. */
    int numberAfter(String name, char mark) {
        for (int line = 1; line < lines; line++) {
            if (is(line, name)) {
                for (int i = starts[line] + name.length() + 1; i < starts[line + 1] - 2; i++) {
                    if (bytes[i] == mark && digit(bytes[i + 1])) {
                        return number(i + 1);
                    }
                }
            }
        }
        return -1;
    }

    private int number(int from) {
        int value = 0;
        for (int i = from; digit(bytes[i]); i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }
}
