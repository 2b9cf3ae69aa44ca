package io.ringhall.engine.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header section of a message: where each line lies in its bytes. Text is made only when it is asked for. */
public final class HeaderLines {
    private static final int WIDTH = 5;
    private static final int UNKNOWN = -1;

    private final byte[] data;
    private int[] index = new int[24 * WIDTH];
    private int count;

    public HeaderLines(byte[] data) {
        this.data = data;
    }

    public void add(int nameFrom, int nameTo, int valueFrom, int valueTo) {
        if ((count + 1) * WIDTH > index.length) {
            index = Arrays.copyOf(index, index.length * 2);
        }
        var header = Header.of(data, nameFrom, nameTo);
        int at = count++ * WIDTH;
        index[at] = header == null ? UNKNOWN : header.ordinal();
        index[at + 1] = nameFrom;
        index[at + 2] = nameTo;
        index[at + 3] = valueFrom;
        index[at + 4] = valueTo;
    }

    public int size() {
        return count;
    }

    public int count(Header header) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (index[i * WIDTH] == header.ordinal()) {
                found++;
            }
        }
        return found;
    }

    /** The value of the first line of this header, unfolded. */
    public @Nullable String line(Header header) {
        for (int i = 0; i < count; i++) {
            if (index[i * WIDTH] == header.ordinal()) {
                return value(i);
            }
        }
        return null;
    }

    @Nullable String line(String name) {
        var bytes = name.getBytes(StandardCharsets.US_ASCII);
        var known = Header.of(bytes, 0, bytes.length);
        if (known != null) {
            return line(known);
        }
        for (int i = 0; i < count; i++) {
            if (Names.same(bytes, data, index[i * WIDTH + 1], index[i * WIDTH + 2])) {
                return value(i);
            }
        }
        return null;
    }

    public List<String> values(Header header) {
        List<String> out = null;
        for (int i = 0; i < count; i++) {
            if (index[i * WIDTH] == header.ordinal()) {
                out = out == null ? new ArrayList<>(4) : out;
                if (header.list()) {
                    out.addAll(Scan.split(value(i)));
                } else {
                    out.add(value(i));
                }
            }
        }
        return out == null ? List.of() : out;
    }

    /** RFC 3261 §7.3.1: a line that begins with space continues the one before; it counts as one space. */
    private String value(int line) {
        int from = index[line * WIDTH + 3];
        int to = index[line * WIDTH + 4];
        var text = new String(data, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\n') < 0) {
            return text.strip();
        }
        var out = new StringBuilder(text.length());
        boolean folding = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n') {
                folding = true;
            } else if (!folding) {
                out.append(c);
            } else if (c != ' ' && c != '\t') {
                out.append(' ').append(c);
                folding = false;
            }
        }
        return out.toString().strip();
    }

    /** Takes a value's place in the bytes. */
    interface Place {
        void at(byte[] data, int from, int to);
    }

    /** Every line of this header, as it stands. */
    void each(Header header, Place place) {
        for (int i = 0; i < count; i++) {
            if (index[i * WIDTH] == header.ordinal()) {
                place.at(data, index[i * WIDTH + 3], index[i * WIDTH + 4]);
            }
        }
    }

    /** The same lines in bytes that have a Via line put in at {@code at}, which is {@code length} long. */
    HeaderLines withViaAt(byte[] shifted, int at, int length) {
        var next = new HeaderLines(shifted);
        next.index = new int[(count + 4) * WIDTH];
        next.add(at, at + 3, at + 5, at + length - 2);
        for (int i = 0; i < count; i++) {
            int from = i * WIDTH;
            int to = next.count++ * WIDTH;
            next.index[to] = index[from];
            for (int field = 1; field < WIDTH; field++) {
                next.index[to + field] = index[from + field] + length;
            }
        }
        return next;
    }
}
