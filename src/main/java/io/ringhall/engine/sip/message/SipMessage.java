package io.ringhall.engine.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A SIP message over its bytes. What every message must have was checked when it was parsed, so no getter throws; the rest
 * is decoded when it is asked for.
 */
public abstract sealed class SipMessage permits SipRequest, SipResponse {
    private static final byte[] NO_BODY = {};

    private final byte[] data;
    private final HeaderLines lines;
    private final int bodyFrom;
    private final int bodyTo;
    private final Via topVia;
    private final NameAddr from;
    private final NameAddr to;
    private final String callId;
    private final CSeq cseq;

    /** What the parser checked. */
    public record Parts(
            byte[] data, HeaderLines lines, int bodyFrom, int bodyTo, Via topVia, NameAddr from, NameAddr to, String callId, CSeq cseq) {}

    SipMessage(Parts parts) {
        data = parts.data;
        lines = parts.lines;
        bodyFrom = parts.bodyFrom;
        bodyTo = parts.bodyTo;
        topVia = parts.topVia;
        from = parts.from;
        to = parts.to;
        callId = parts.callId;
        cseq = parts.cseq;
    }

    HeaderLines lines() {
        return lines;
    }

    int bodyFrom() {
        return bodyFrom;
    }

    int bodyTo() {
        return bodyTo;
    }

    /** The first value, unfolded and trimmed. */
    public @Nullable String header(Header header) {
        var line = lines.line(header);
        return line == null || !header.list() ? line : Scan.split(line).isEmpty() ? "" : Scan.split(line).getFirst();
    }

    /** By any name, known or not; compact forms included. */
    public @Nullable String header(String name) {
        return lines.line(name);
    }

    /** Every value in order; those of list headers one by one. */
    public List<String> headers(Header header) {
        return lines.values(header);
    }

    public String callId() {
        return callId;
    }

    public CSeq cseq() {
        return cseq;
    }

    public NameAddr from() {
        return from;
    }

    public NameAddr to() {
        return to;
    }

    public @Nullable String fromTag() {
        return from.tag();
    }

    public @Nullable String toTag() {
        return to.tag();
    }

    public Via topVia() {
        return topVia;
    }

    /** Malformed ones below the top are left out. */
    public List<Via> vias() {
        return lines.values(Header.VIA).stream().map(Via::parse).filter(Objects::nonNull).toList();
    }

    /** Malformed ones are left out; so is {@code *}. */
    public List<NameAddr> contacts() {
        return addresses(Header.CONTACT);
    }

    public List<NameAddr> addresses(Header header) {
        var values = lines.values(header);
        return values.isEmpty() ? List.of() : values.stream().map(NameAddr::parse).filter(Objects::nonNull).toList();
    }

    public byte[] body() {
        return bodyFrom == bodyTo ? NO_BODY : Arrays.copyOfRange(data, bodyFrom, bodyTo);
    }

    public @Nullable String contentType() {
        return lines.line(Header.CONTENT_TYPE);
    }

    /** The message as received or built. */
    public byte[] bytes() {
        return data;
    }

    @Override
    public String toString() {
        int end = 0;
        while (end < data.length && data[end] != '\r' && data[end] != '\n') {
            end++;
        }
        return new String(data, 0, end, StandardCharsets.UTF_8);
    }
}
