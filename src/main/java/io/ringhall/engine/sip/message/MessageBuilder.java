package io.ringhall.engine.sip.message;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message straight into bytes and keeps the index a parsed message has. Line breaks in values become spaces: nobody
 * slips in a header of his own.
 *
 * @param <B> the builder itself, for chains
 */
public abstract sealed class MessageBuilder<B extends MessageBuilder<B>> permits RequestBuilder, ResponseBuilder {
    private static final int HEADERS_EXPECTED = 14;

    private byte[] bytes = new byte[768];
    private int length;
    private int[] index = new int[HEADERS_EXPECTED * 4];
    private int count;
    private byte @Nullable [] body;

    MessageBuilder() {}

    abstract B self();

    /** Appends a header line. */
    public final B header(Header header, String value) {
        int start = length;
        raw(header.prefix(), 0, header.prefix().length);
        int valueStart = length;
        text(value);
        index = HeaderLines.write(index, count++, header, start, valueStart, length);
        crlf();
        return self();
    }

    /** Appends a header line by any name. */
    public final B header(String name, String value) {
        if (!Chars.isToken(name)) {
            throw new IllegalArgumentException("no header name: " + name);
        }
        Header known = Header.find(name);
        if (known != null) {
            return header(known, value);
        }
        int start = length;
        text(name).text(": ");
        int valueStart = length;
        text(value);
        index = HeaderLines.write(index, count++, null, start, valueStart, length);
        crlf();
        return self();
    }

    /** Appends every line of this header as the other message has it. */
    public final B copy(SipMessage from, Header header) {
        HeaderLines lines = from.lines();
        for (int line = lines.next(header, 0); line >= 0; line = lines.next(header, line + 1)) {
            line(lines, header, line, "");
        }
        return self();
    }

    /** Appends the other message's header lines but those named, and its body. Content-Length is written in the end. */
    public final B like(SipMessage from, Set<Header> without) {
        HeaderLines lines = from.lines();
        for (int line = 0; line < lines.size(); line++) {
            Header header = lines.header(line);
            if (header == Header.CONTENT_LENGTH || header != null && without.contains(header)) {
                continue;
            }
            int shift = length - lines.lineStart(line);
            raw(lines.bytes(), lines.lineStart(line), lines.lineEnd(line));
            index = HeaderLines.write(
                    index, count++, header, lines.lineStart(line) + shift, lines.valueStart(line) + shift, lines.valueEnd(line) + shift);
            index[(count - 1) * 4] |= lines.foldedBit(line);
        }
        body = from.body();
        return self();
    }

    final void line(HeaderLines lines, Header header, int line, String more) {
        int start = length;
        raw(header.prefix(), 0, header.prefix().length);
        int valueStart = length;
        raw(lines.bytes(), lines.valueStart(line), lines.valueEnd(line));
        text(more);
        index = HeaderLines.write(index, count++, header, start, valueStart, length);
        index[(count - 1) * 4] |= lines.foldedBit(line);
        crlf();
    }

    /** Sets the body; Content-Type is written with it. */
    public final B body(String type, byte[] content) {
        header(Header.CONTENT_TYPE, type);
        body = content;
        return self();
    }

    /** Content-Length, blank line, body. */
    final HeaderLines finish() {
        int size = body == null ? 0 : body.length;
        header(Header.CONTENT_LENGTH, Integer.toString(size));
        crlf();
        int bodyStart = length;
        byte[] whole = Arrays.copyOf(bytes, length + size);
        if (body != null) {
            System.arraycopy(body, 0, whole, bodyStart, size);
        }
        return new HeaderLines(whole, Arrays.copyOf(index, count * 4), count, bodyStart);
    }

    final MessageBuilder<B> text(String text) {
        int size = text.length();
        room(size * 3);
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                byte[] rest = Chars.utf8(text.substring(i));
                for (byte b : rest) {
                    bytes[length++] = b == '\r' || b == '\n' || b == 0 ? (byte) ' ' : b;
                }
                return this;
            }
            bytes[length++] = c == '\r' || c == '\n' || c == 0 ? (byte) ' ' : (byte) c;
        }
        return this;
    }

    final void raw(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }

    final void crlf() {
        room(2);
        bytes[length++] = '\r';
        bytes[length++] = '\n';
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
