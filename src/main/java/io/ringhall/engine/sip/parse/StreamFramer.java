package io.ringhall.engine.sip.parse;

import io.ringhall.engine.sip.message.Chars;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a byte stream into messages by Content-Length (RFC 3261 §18.3, §20.14), and finds keep-alives between them (RFC 5626
 * §3.5.1). After {@link Broken} there is no way to find the next message: close the connection.
 */
public final class StreamFramer {
    /** What {@link #next} found. */
    public sealed interface Frame {}

    /** The bytes of one message. */
    public record Message(byte[] data) implements Frame {}

    /** Double CRLF: answer it with one CRLF. */
    public record Ping() implements Frame {}

    /** More bytes are needed. */
    public record Incomplete() implements Frame {}

    /** The stream cannot be followed any further. */
    public record Broken(String why) implements Frame {}

    private static final Incomplete INCOMPLETE = new Incomplete();
    private static final byte[] LONG_NAME = "content-length".getBytes(StandardCharsets.US_ASCII);

    private final SipLimits limits;
    private byte[] bytes = new byte[4096];
    private int start;
    private int end;
    private int scanned;

    public StreamFramer() {
        this(SipLimits.DEFAULT);
    }

    public StreamFramer(SipLimits limits) {
        this.limits = limits;
    }

    /** Takes all of the buffer. Call {@link #next} until it is {@link Incomplete} before feeding again. */
    public void feed(ByteBuffer in) {
        int more = in.remaining();
        if (end + more > bytes.length) {
            int held = end - start;
            byte[] target = held + more > bytes.length ? new byte[Math.max(bytes.length * 2, held + more)] : bytes;
            System.arraycopy(bytes, start, target, 0, held);
            bytes = target;
            scanned -= start;
            start = 0;
            end = held;
        }
        in.get(bytes, end, more);
        end += more;
    }

    public Frame next() {
        Frame blank = blanks();
        if (blank != null) {
            return blank;
        }
        int headersEnd = headersEnd();
        if (headersEnd < 0) {
            return end - start > limits.message() ? new Broken("headers do not end") : INCOMPLETE;
        }
        long length = contentLength(headersEnd);
        if (length < 0) {
            return new Broken("no Content-Length");
        }
        if (headersEnd - start + length > limits.message()) {
            return new Broken("larger than " + limits.message() + " bytes");
        }
        int whole = headersEnd + (int) length;
        if (whole > end) {
            return INCOMPLETE;
        }
        byte[] data = Arrays.copyOfRange(bytes, start, whole);
        consume(whole);
        return new Message(data);
    }

    /** Whether part of a message waits for its end. */
    public boolean holds() {
        return end > start;
    }

    private void consume(int to) {
        start = to;
        if (start == end) {
            start = 0;
            end = 0;
            bytes = bytes.length > 16_384 ? new byte[4096] : bytes;
        }
        scanned = start;
    }

    /** CRLFs before a message: two are a ping, one is a pong or nothing. */
    private @org.jspecify.annotations.Nullable Frame blanks() {
        while (start < end && (bytes[start] == '\r' || bytes[start] == '\n')) {
            if (end - start >= 4
                    && bytes[start] == '\r'
                    && bytes[start + 1] == '\n'
                    && bytes[start + 2] == '\r'
                    && bytes[start + 3] == '\n') {
                consume(start + 4);
                return new Ping();
            }
            if (end - start < 4 && onlyBlanks()) {
                return INCOMPLETE;
            }
            consume(start + 1);
        }
        return start == end ? INCOMPLETE : null;
    }

    private boolean onlyBlanks() {
        for (int i = start; i < end; i++) {
            if (bytes[i] != '\r' && bytes[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    /** Behind the empty line, -1 while it has not come. */
    private int headersEnd() {
        for (int i = Math.max(start, scanned); i + 3 < end; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                scanned = i;
                return i + 4;
            }
        }
        scanned = Math.max(start, end - 3);
        return -1;
    }

    private long contentLength(int headersEnd) {
        long found = -1;
        for (int line = start; line < headersEnd; ) {
            int eol = line;
            while (bytes[eol] != '\n') {
                eol++;
            }
            int name = line;
            while (name < eol && Chars.token(bytes[name])) {
                name++;
            }
            int colon = name;
            while (colon < eol && Chars.blank(bytes[colon])) {
                colon++;
            }
            if (bytes[colon] == ':' && named(line, name)) {
                long length = Chars.number(
                        new String(bytes, colon + 1, eol - colon - 1, StandardCharsets.ISO_8859_1).strip(),
                        limits.message());
                // two lengths: following either is how requests are smuggled
                if (length < 0 || found >= 0) {
                    return -1;
                }
                found = length;
            }
            line = eol + 1;
        }
        return found;
    }

    private boolean named(int from, int to) {
        return to - from == 1 ? (bytes[from] | 0x20) == 'l' : Chars.equalsLower(bytes, from, to, LONG_NAME);
    }
}
