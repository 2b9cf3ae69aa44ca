package io.ringhall.engine.sip.parse;

import io.ringhall.engine.sip.message.CSeq;
import io.ringhall.engine.sip.message.Chars;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.HeaderLines;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.Via;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every message must have, checked (RFC 3261 §8.1.1, §20); decoded values are handed to the message. */
final class Common {
    private static final Header[] SINGLE = {
        Header.FROM, Header.TO, Header.CALL_ID, Header.CSEQ, Header.MAX_FORWARDS, Header.CONTENT_TYPE, Header.EXPIRES
    };

    private final HeaderLines lines;
    private final SipLimits limits;
    private List<NameAddr> contacts = List.of();
    private @Nullable Via via;
    private @Nullable NameAddr from;
    private @Nullable NameAddr to;
    private @Nullable String callId;
    private @Nullable CSeq cseq;
    private int bodyLength;
    private @Nullable String problem;

    Common(HeaderLines lines, int received, SipLimits limits) {
        this.lines = lines;
        this.limits = limits;
        bodyLength = received;
        vias();
        from = address(Header.FROM);
        to = address(Header.TO);
        callId();
        cseq();
        once();
        numbers();
        contacts();
        contentLength(received);
    }

    @Nullable String problem() {
        return problem;
    }

    /** There is something to copy for an answer; it goes back where the request came from. */
    boolean answerable() {
        return lines.count(Header.VIA) > 0;
    }

    String method() {
        return cseq == null ? "" : cseq.method();
    }

    private void wrong(String what) {
        if (problem == null) {
            problem = what;
        }
    }

    private void vias() {
        List<String> texts = lines.all(Header.VIA);
        if (texts.size() > limits.vias()) {
            wrong("more than " + limits.vias() + " Via values");
        }
        for (int i = 0; i < texts.size(); i++) {
            Via parsed = Via.parse(texts.get(i));
            if (parsed == null) {
                wrong("malformed Via");
            } else if (i == 0) {
                via = parsed;
            }
        }
        if (texts.isEmpty()) {
            wrong("no Via");
        }
    }

    private @Nullable NameAddr address(Header header) {
        String text = lines.first(header);
        NameAddr parsed = text == null ? null : NameAddr.parse(text);
        if (parsed == null) {
            wrong((text == null ? "no " : "malformed ") + header.text());
        }
        return parsed;
    }

    private void callId() {
        callId = lines.first(Header.CALL_ID);
        if (callId == null || !Chars.isCallId(callId)) {
            wrong(callId == null ? "no Call-ID" : "malformed Call-ID");
        }
    }

    private void cseq() {
        String text = lines.first(Header.CSEQ);
        cseq = text == null ? null : CSeq.parse(text);
        if (cseq == null) {
            wrong(text == null ? "no CSeq" : "malformed CSeq");
        }
    }

    /** RFC 4475 §3.3.8, §3.3.9: a second value of these is an attack or a fault, never a choice. */
    private void once() {
        for (Header header : SINGLE) {
            if (lines.count(header) > 1) {
                wrong("more than one " + header.text());
            }
        }
    }

    private void numbers() {
        String hops = lines.first(Header.MAX_FORWARDS);
        // RFC 3261 §20.22: 0-255
        if (hops != null && Chars.number(hops, 255) < 0) {
            wrong("malformed Max-Forwards");
        }
    }

    private void contacts() {
        List<String> texts = lines.all(Header.CONTACT);
        if (texts.isEmpty()) {
            return;
        }
        contacts = new ArrayList<>(texts.size());
        for (String text : texts) {
            NameAddr contact = NameAddr.parse(text);
            if (contact != null) {
                contacts.add(contact);
            } else if (!text.equals("*") || texts.size() > 1) {
                // RFC 3261 §10.2.2: "*" stands alone; §20.10: an address with "?" or "," needs brackets
                wrong("malformed Contact");
            }
        }
    }

    /** RFC 3261 §18.3: octets beyond are dropped, fewer are a fault; without the header the body takes the rest. */
    private void contentLength(int received) {
        List<String> texts = lines.all(Header.CONTENT_LENGTH);
        for (String text : texts) {
            long length = Chars.number(text, Integer.MAX_VALUE);
            if (length < 0 || !text.equals(texts.getFirst())) {
                wrong(length < 0 ? "malformed Content-Length" : "two Content-Lengths");
            } else if (length > received) {
                wrong("body shorter than Content-Length");
            } else {
                bodyLength = (int) length;
            }
        }
        if (texts.size() > 1) {
            wrong("more than one Content-Length");
        }
    }

    /** The header lines over exactly the message's bytes. */
    HeaderLines cut(byte[] bytes, int bodyStart) {
        return bodyStart + bodyLength == bytes.length ? lines : lines.over(bodyStart + bodyLength);
    }

    <M extends SipMessage> M settle(M message) {
        if (via != null && from != null && to != null && callId != null && cseq != null) {
            message.settle(via, from, to, callId, cseq, contacts);
        }
        return message;
    }
}
