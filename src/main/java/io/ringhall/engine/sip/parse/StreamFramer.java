package io.ringhall.engine.sip.parse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts a byte stream into messages by Content-Length (RFC 3261 §18.3). Holds no more than one message of the largest size. */
public final class StreamFramer {
    /** What the stream holds next. */
    public sealed interface Frame {}

    public record Message(byte[] data) implements Frame {}

    /** Double CRLF between messages: a keep-alive that wants an answer (RFC 5626 §3.5.1). */
    public record Ping() implements Frame {}

    public record Incomplete() implements Frame {}

    public record Broken(String why) implements Frame {}

    private static final int MAX = SipLimits.DEFAULT.message();
    private byte[] data = new byte[4096];
    private int length;
    /** Where the search for the end of the header section goes on. */
    private int searched;

    /** Takes all of it. */
    public void feed(ByteBuffer in) {
        int more = in.remaining();
        if (length + more > data.length) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, length + more));
        }
        in.get(data, length, more);
        length += more;
    }

    public Frame next() {
        int blank = 0;
        while (blank < length && (data[blank] == '\r' || data[blank] == '\n')) {
            blank++;
        }
        if (blank >= 4 && blank % 2 == 0 || blank > 64) {
            drop(blank);
            return new Ping();
        }
        if (blank > 0 && blank < length) {
            drop(blank);
        }
        if (length == 0 || blank == length) {
            return new Incomplete();
        }
        int end = headerEnd();
        if (end < 0) {
            return length > MAX ? new Broken("a header section of more than " + MAX + " bytes") : new Incomplete();
        }
        int body = contentLength(end);
        if (body < 0 || end + body > MAX) {
            // RFC 3261 §20.14: on a stream Content-Length is required.
            return new Broken(body < 0 ? "no Content-Length" : "a message of more than " + MAX + " bytes");
        }
        if (length < end + body) {
            return new Incomplete();
        }
        var message = Arrays.copyOf(data, end + body);
        drop(end + body);
        return new Message(message);
    }

    private void drop(int count) {
        System.arraycopy(data, count, data, 0, length - count);
        length -= count;
        searched = 0;
    }

    private int headerEnd() {
        for (int i = Math.max(3, searched); i < length; i++) {
            if (data[i] == '\n' && (data[i - 1] == '\n' || data[i - 1] == '\r' && data[i - 2] == '\n')) {
                return i + 1;
            }
        }
        searched = Math.max(3, length - 3);
        return -1;
    }

    private int contentLength(int end) {
        int at = 0;
        while (at < end) {
            int eol = at;
            while (data[eol] != '\n') {
                eol++;
            }
            int colon = at;
            while (colon < eol && data[colon] != ':') {
                colon++;
            }
            if (colon < eol && isContentLength(at, colon)) {
                return Syntax.number(new String(data, colon + 1, eol - colon - 1, StandardCharsets.US_ASCII).strip());
            }
            at = eol + 1;
        }
        return -1;
    }

    private boolean isContentLength(int from, int to) {
        var name = new String(data, from, to - from, StandardCharsets.US_ASCII).strip();
        return name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("l");
    }
}
