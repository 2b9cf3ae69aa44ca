package io.ringhall.engine.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes a message straight into bytes, keeping the index that a parsed message has. */
abstract class MessageBuilder {
    private static final int WIDTH = 4;
    private static final byte[] CONTENT_LENGTH = "Content-Length: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO_CONTENT = "Content-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    final Bytes out = new Bytes();
    private int[] index = new int[16 * WIDTH];
    private int count;
    private @Nullable NameAddr from;
    private @Nullable NameAddr to;
    private @Nullable Via topVia;
    private @Nullable String callId;
    private @Nullable CSeq cseq;
    private byte @Nullable [] body;

    final void line(byte[] name, byte[] data, int valueFrom, int valueTo) {
        int start = out.length();
        out.add(name).add(Bytes.COLON).add(data, valueFrom, valueTo).add(Bytes.CRLF);
        mark(start, name.length);
    }

    final void line(byte[] name, String value) {
        int start = out.length();
        out.add(name).add(Bytes.COLON).add(value).add(Bytes.CRLF);
        mark(start, name.length);
    }

    private void mark(int start, int name) {
        if ((count + 1) * WIDTH > index.length) {
            index = Arrays.copyOf(index, index.length * 2);
        }
        int at = count++ * WIDTH;
        index[at] = start;
        index[at + 1] = start + name;
        index[at + 2] = start + name + 2;
        index[at + 3] = out.length() - 2;
    }

    /** A value must not break the line: what could is written as a space (header injection). */
    static String safe(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\r' || c == '\n' || c == 0) {
                return value.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
            }
        }
        return value;
    }

    final void add(Header header, String value) {
        var safe = safe(value);
        switch (header) {
            case FROM -> from = NameAddr.parse(safe);
            case TO -> to = NameAddr.parse(safe);
            case CALL_ID -> callId = safe;
            case CSEQ -> {
                int space = safe.indexOf(' ');
                cseq = new CSeq(Long.parseLong(safe.substring(0, space)), safe.substring(space + 1));
            }
            case VIA -> topVia = topVia == null ? Via.parse(safe) : topVia;
            default -> {}
        }
        line(header.bytes(), safe);
    }

    final void identity(NameAddr from, NameAddr to, String callId, CSeq cseq, @Nullable Via topVia) {
        this.from = from;
        this.to = to;
        this.callId = callId;
        this.cseq = cseq;
        this.topVia = topVia;
    }

    final void content(String type, byte[] bytes) {
        if (bytes.length > 0) {
            add(Header.CONTENT_TYPE, type);
        }
        body = bytes;
    }

    /** Ends the header section and adds the body. */
    final SipMessage.Parts parts() {
        int length = body == null ? 0 : body.length;
        if (length == 0) {
            out.add(NO_CONTENT);
        } else {
            out.add(CONTENT_LENGTH).add(Integer.toString(length)).add(Bytes.CRLF).add(Bytes.CRLF);
        }
        int bodyFrom = out.length();
        if (body != null) {
            out.add(body);
        }
        var data = out.toArray();
        var lines = new HeaderLines(data);
        for (int i = 0; i < count; i++) {
            lines.add(index[i * WIDTH], index[i * WIDTH + 1], index[i * WIDTH + 2], index[i * WIDTH + 3]);
        }
        if (from == null || to == null || callId == null || cseq == null) {
            throw new IllegalStateException("From, To, Call-ID or CSeq is missing");
        }
        var via = topVia == null ? new Via("UDP", "invalid", -1, Params.NONE) : topVia;
        return new SipMessage.Parts(data, lines, bodyFrom, data.length, via, from, to, callId, cseq);
    }
}
