package io.ringhall.engine.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the header lines of a message lie in its bytes: an index of (name, line start, value start, value end). Text is
 * made only for values somebody asks for.
 */
public final class HeaderLines {
    static final int STRIDE = 4;
    private static final int UNKNOWN = 0xffff;
    private static final int FOLDED = 0x10000;

    /** Collects the lines while a message is read. */
    public static final class Reading {
        private final byte[] bytes;
        private final Scratch found = Scratch.take();

        public Reading(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Appends a line; the name is [start, nameEnd), the value is trimmed. */
        public void add(int start, int nameEnd, int valueStart, int valueEnd, boolean folded) {
            found.line(Header.find(bytes, start, nameEnd), start, valueStart, valueEnd);
            if (folded) {
                found.mark(FOLDED);
            }
        }

        public int size() {
            return found.count;
        }

        /** The header section is complete; the body begins here. */
        public HeaderLines end(int bodyStart) {
            var lines = new HeaderLines(bytes, found.lines(), found.count, bodyStart);
            found.giveBack();
            return lines;
        }
    }

    private final byte[] bytes;
    private final int[] index;
    private final int count;
    private final int bodyStart;

    HeaderLines(byte[] bytes, int[] index, int count, int bodyStart) {
        this.bytes = bytes;
        this.index = index;
        this.count = count;
        this.bodyStart = bodyStart;
    }

    static int[] write(int[] index, int at, @Nullable Header header, int start, int valueStart, int valueEnd) {
        int[] target = (at + 1) * STRIDE > index.length ? Arrays.copyOf(index, index.length * 2) : index;
        int i = at * STRIDE;
        target[i] = header == null ? UNKNOWN : header.ordinal();
        target[i + 1] = start;
        target[i + 2] = valueStart;
        target[i + 3] = valueEnd;
        return target;
    }

    /** The same lines over the first bytes only. */
    public HeaderLines over(int length) {
        return new HeaderLines(Arrays.copyOf(bytes, length), index, count, bodyStart);
    }

    public int size() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    int bodyStart() {
        return bodyStart;
    }

    /** How many lines this header has. */
    public int count(Header header) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (is(i, header)) {
                found++;
            }
        }
        return found;
    }

    private boolean is(int line, Header header) {
        return (index[line * STRIDE] & 0xffff) == header.ordinal();
    }

    /** What the line is called, null when unknown by name. */
    @Nullable Header header(int line) {
        int ordinal = index[line * STRIDE] & 0xffff;
        return ordinal == UNKNOWN ? null : Header.at(ordinal);
    }

    /** Number of the next line of this header from {@code from} on, -1 when there is none. */
    int next(Header header, int from) {
        for (int i = from; i < count; i++) {
            if (is(i, header)) {
                return i;
            }
        }
        return -1;
    }

    int lineStart(int line) {
        return index[line * STRIDE + 1];
    }

    /** Behind the line's CRLF. */
    int lineEnd(int line) {
        return line + 1 < count ? lineStart(line + 1) : bodyStart - 2;
    }

    int valueStart(int line) {
        return index[line * STRIDE + 2];
    }

    int valueEnd(int line) {
        return index[line * STRIDE + 3];
    }

    /** To be kept when a value is copied with its folds. */
    int foldedBit(int line) {
        return index[line * STRIDE] & FOLDED;
    }

    /** The value of the first line of this header, unfolded; null when there is none. */
    public @Nullable String first(Header header) {
        int line = next(header, 0);
        return line < 0 ? null : value(line);
    }

    @Nullable String first(String name) {
        byte[] lower = Chars.utf8(name.toLowerCase(java.util.Locale.ROOT));
        for (int i = 0; i < count; i++) {
            int start = lineStart(i);
            int end = start + lower.length;
            if ((index[i * STRIDE] & 0xffff) == UNKNOWN
                    && end < valueEnd(i) + 1
                    && Chars.equalsLower(bytes, start, end, lower)
                    && (bytes[end] == ':' || Chars.blank(bytes[end]))) {
                return value(i);
            }
        }
        return null;
    }

    /** Every value of this header; those of list headers one by one. */
    public List<String> all(Header header) {
        int line = next(header, 0);
        if (line < 0) {
            return List.of();
        }
        if (next(header, line + 1) < 0) {
            return Commas.split(header, value(line));
        }
        List<String> values = new ArrayList<>(4);
        for (; line >= 0; line = next(header, line + 1)) {
            values.addAll(Commas.split(header, value(line)));
        }
        return values;
    }

    String value(int line) {
        int from = valueStart(line);
        String text = new String(bytes, from, valueEnd(line) - from, StandardCharsets.UTF_8);
        return (index[line * STRIDE] & FOLDED) == 0 ? text : unfold(text);
    }

    /** RFC 3261 §7.3.1: a line that begins with white space continues the one before; all of it counts as one space. */
    private static String unfold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\r') {
                out.append(c);
                continue;
            }
            while (i + 1 < text.length() && text.charAt(i + 1) <= ' ') {
                i++;
            }
            out.append(' ');
        }
        return out.toString().strip();
    }

    /** The same message with bytes [from, to) exchanged; {@code to} lies on or before a line start, or inside the value of {@code within}. */
    HeaderLines exchanged(int from, int to, byte[] text, int within) {
        byte[] next = new byte[bytes.length - (to - from) + text.length];
        System.arraycopy(bytes, 0, next, 0, from);
        System.arraycopy(text, 0, next, from, text.length);
        System.arraycopy(bytes, to, next, from + text.length, bytes.length - to);
        int shift = text.length - (to - from);
        int[] moved = index.clone();
        for (int i = 0; i < count; i++) {
            if (lineStart(i) >= to) {
                for (int k = 1; k < STRIDE; k++) {
                    moved[i * STRIDE + k] += shift;
                }
            } else if (i == within) {
                moved[i * STRIDE + 3] += shift;
            }
        }
        return new HeaderLines(next, moved, count, bodyStart + shift);
    }

    /** The same message with one more line, before all others. */
    HeaderLines withFirst(Header header, String value) {
        byte[] text = Chars.utf8(value);
        byte[] prefix = header.prefix();
        int at = count == 0 ? bodyStart - 2 : lineStart(0);
        int valueStart = at + prefix.length;
        int shift = prefix.length + text.length + 2;
        byte[] next = new byte[bytes.length + shift];
        System.arraycopy(bytes, 0, next, 0, at);
        System.arraycopy(prefix, 0, next, at, prefix.length);
        System.arraycopy(text, 0, next, valueStart, text.length);
        next[at + shift - 2] = '\r';
        next[at + shift - 1] = '\n';
        System.arraycopy(bytes, at, next, at + shift, bytes.length - at);
        int[] grown = new int[(count + 1) * STRIDE];
        write(grown, 0, header, at, valueStart, valueStart + text.length);
        for (int i = 0; i < count * STRIDE; i++) {
            grown[STRIDE + i] = i % STRIDE == 0 ? index[i] : index[i] + shift;
        }
        return new HeaderLines(next, grown, count + 1, bodyStart + shift);
    }
}
