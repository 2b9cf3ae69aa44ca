package io.ringhall.engine.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SIP message over its bytes (RFC 3261 §7). Values are decoded when asked for and kept. The parser has checked what every
 * message must have, so getters do not throw; where an unsound request is kept only to be answered, they give
 * placeholders. Belongs to one event loop.
 */
public abstract sealed class SipMessage permits SipRequest, SipResponse {
    private static final NameAddr NOBODY = NameAddr.of(new OtherUri("invalid", "nobody"));
    private static final Via NOWHERE = new Via("UDP", "invalid.", -1, Params.NONE);

    private final HeaderLines lines;
    private @Nullable NameAddr from;
    private @Nullable NameAddr to;
    private @Nullable CSeq cseq;
    private @Nullable String callId;
    private @Nullable Via topVia;
    private @Nullable List<NameAddr> contacts;

    SipMessage(HeaderLines lines) {
        this.lines = lines;
    }

    /** Takes over what the parser has decoded anyway. */
    public final void settle(Via topVia, NameAddr from, NameAddr to, String callId, CSeq cseq, List<NameAddr> contacts) {
        this.topVia = topVia;
        this.from = from;
        this.to = to;
        this.callId = callId;
        this.cseq = cseq;
        this.contacts = List.copyOf(contacts);
    }

    /** Takes over what another view of this message has decoded so far; only the top Via differs. */
    final void adopt(SipMessage other, Via via) {
        topVia = via;
        from = other.from;
        to = other.to;
        callId = other.callId;
        cseq = other.cseq;
        contacts = other.contacts;
    }

    final HeaderLines lines() {
        return lines;
    }

    /** The value of the first line of this header, unfolded and trimmed; a list is not split. */
    public final @Nullable String header(Header header) {
        return lines.first(header);
    }

    /** By any name, long or compact. */
    public final @Nullable String header(String name) {
        Header known = Header.find(name);
        return known == null ? lines.first(name) : lines.first(known);
    }

    /** Every value in order; the values of list headers one by one. */
    public final List<String> headers(Header header) {
        return lines.all(header);
    }

    public final String callId() {
        if (callId == null) {
            String text = lines.first(Header.CALL_ID);
            callId = text == null ? "" : text;
        }
        return callId;
    }

    public final CSeq cseq() {
        if (cseq == null) {
            String text = lines.first(Header.CSEQ);
            CSeq parsed = text == null ? null : CSeq.parse(text);
            cseq = parsed == null ? new CSeq(0, this instanceof SipRequest request ? request.method() : "") : parsed;
        }
        return cseq;
    }

    public final NameAddr from() {
        return from == null ? from = address(Header.FROM) : from;
    }

    public final NameAddr to() {
        return to == null ? to = address(Header.TO) : to;
    }

    private NameAddr address(Header header) {
        String text = lines.first(header);
        NameAddr parsed = text == null ? null : NameAddr.parse(text);
        return parsed == null ? NOBODY : parsed;
    }

    public final @Nullable String fromTag() {
        return from().tag();
    }

    public final @Nullable String toTag() {
        return to().tag();
    }

    public final Via topVia() {
        if (topVia == null) {
            List<Via> all = vias();
            topVia = all.isEmpty() ? NOWHERE : all.getFirst();
        }
        return topVia;
    }

    /** From the top down. */
    public final List<Via> vias() {
        List<Via> vias = new ArrayList<>(4);
        for (String text : lines.all(Header.VIA)) {
            Via via = Via.parse(text);
            if (via != null) {
                vias.add(via);
            }
        }
        return vias;
    }

    /** Contact addresses; "*" is not among them. */
    public final List<NameAddr> contacts() {
        return contacts == null ? contacts = addresses(Header.CONTACT) : contacts;
    }

    /** The values of a header that holds addresses (Route, Record-Route, P-Asserted-Identity…); malformed ones are left out. */
    public final List<NameAddr> addresses(Header header) {
        List<String> texts = lines.all(header);
        if (texts.isEmpty()) {
            return List.of();
        }
        List<NameAddr> addresses = new ArrayList<>(texts.size());
        for (String text : texts) {
            NameAddr address = NameAddr.parse(text);
            if (address != null) {
                addresses.add(address);
            }
        }
        return List.copyOf(addresses);
    }

    /** A copy; empty without a body. */
    public final byte[] body() {
        return Arrays.copyOfRange(lines.bytes(), lines.bodyStart(), lines.bytes().length);
    }

    public final boolean hasBody() {
        return lines.bodyStart() < lines.bytes().length;
    }

    public final @Nullable String contentType() {
        return lines.first(Header.CONTENT_TYPE);
    }

    /** The message as it came or goes; not to be written to. */
    public final byte[] bytes() {
        return lines.bytes();
    }

    /** Drops what was decoded, for messages that are kept only in case they are needed again. */
    public final void shed() {
        from = null;
        to = null;
        cseq = null;
        callId = null;
        topVia = null;
        contacts = null;
    }

    /** The start line. */
    @Override
    public final String toString() {
        byte[] bytes = lines.bytes();
        int end = 0;
        while (end < bytes.length && bytes[end] != '\r') {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
