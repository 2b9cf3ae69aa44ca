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
    private final Scratch out = Scratch.take();
    private boolean finished;
    private byte @Nullable [] body;

    MessageBuilder() {}

    abstract B self();

    /** Appends a header line. */
    public final B header(Header header, String value) {
        int start = out.length;
        raw(header.prefix(), 0, header.prefix().length);
        int valueStart = out.length;
        text(value);
        out.line(header, start, valueStart, out.length);
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
        int start = out.length;
        text(name).text(": ");
        int valueStart = out.length;
        text(value);
        out.line(null, start, valueStart, out.length);
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
            int shift = out.length - lines.lineStart(line);
            raw(lines.bytes(), lines.lineStart(line), lines.lineEnd(line));
            out.line(header, lines.lineStart(line) + shift, lines.valueStart(line) + shift, lines.valueEnd(line) + shift);
            out.mark(lines.foldedBit(line));
        }
        body = from.body();
        return self();
    }

    final void line(HeaderLines lines, Header header, int line, String more) {
        int start = out.length;
        raw(header.prefix(), 0, header.prefix().length);
        int valueStart = out.length;
        raw(lines.bytes(), lines.valueStart(line), lines.valueEnd(line));
        text(more);
        out.line(header, start, valueStart, out.length);
        out.mark(lines.foldedBit(line));
        crlf();
    }

    /** Sets the body; Content-Type is written with it. */
    public final B body(String type, byte[] content) {
        header(Header.CONTENT_TYPE, type);
        body = content;
        return self();
    }

    /** Content-Length, blank line, body. Nothing can be added afterwards. */
    final HeaderLines finish() {
        int size = body == null ? 0 : body.length;
        header(Header.CONTENT_LENGTH, Integer.toString(size));
        crlf();
        int bodyStart = out.length;
        byte[] whole = Arrays.copyOf(out.bytes, bodyStart + size);
        if (body != null) {
            System.arraycopy(body, 0, whole, bodyStart, size);
        }
        var lines = new HeaderLines(whole, out.lines(), out.count, bodyStart);
        finished = true;
        out.giveBack();
        return lines;
    }

    final MessageBuilder<B> text(String text) {
        int size = text.length();
        room(size * 3);
        byte[] bytes = out.bytes;
        int at = out.length;
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                for (byte b : Chars.utf8(text.substring(i))) {
                    bytes[at++] = harmless(b);
                }
                break;
            }
            bytes[at++] = harmless((byte) c);
        }
        out.length = at;
        return this;
    }

    private static byte harmless(byte b) {
        return b == '\r' || b == '\n' || b == 0 ? (byte) ' ' : b;
    }

    final void raw(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, out.bytes, out.length, end - start);
        out.length += end - start;
    }

    final void crlf() {
        room(2);
        out.bytes[out.length++] = '\r';
        out.bytes[out.length++] = '\n';
    }

    private void room(int more) {
        if (finished) {
            throw new IllegalStateException("the message is built");
        }
        out.room(more);
    }
}
