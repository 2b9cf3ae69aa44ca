package io.ringhall.engine.sip.parse;

import io.ringhall.engine.sip.message.CSeq;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.HeaderLines;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.Via;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what every message must have (RFC 3261 §8.1.1, §20) and that what there is stands once. */
final class CommonHeaders {
    private static final List<Header> ONCE = List.of(
            Header.FROM, Header.TO, Header.CALL_ID, Header.CSEQ, Header.MAX_FORWARDS, Header.CONTENT_LENGTH, Header.CONTENT_TYPE, Header.EXPIRES);

    private @Nullable String problem;
    private int status = 400;
    private final SipMessage.@Nullable Parts parts;
    private int maxForwards = -1;

    CommonHeaders(HeaderLines lines, byte[] data, int bodyFrom, int bodyTo) {
        var via = first(lines, Header.VIA, Via::parse);
        var from = first(lines, Header.FROM, NameAddr::parse);
        var to = first(lines, Header.TO, NameAddr::parse);
        var callId = first(lines, Header.CALL_ID, text -> text.isEmpty() || text.indexOf(' ') >= 0 ? null : text);
        var cseq = first(lines, Header.CSEQ, CommonHeaders::cseq);
        for (var header : ONCE) {
            if (lines.count(header) > 1) {
                note(header.text() + " stands more than once", 400);
            }
        }
        maxForwards(lines);
        int bodyEnd = body(lines, bodyFrom, bodyTo);
        parts = via == null || from == null || to == null || callId == null || cseq == null
                ? null
                : new SipMessage.Parts(data, lines, bodyFrom, bodyEnd, via, from, to, callId, cseq);
    }

    private interface Reader<T> {
        @Nullable T read(String text);
    }

    private <T> @Nullable T first(HeaderLines lines, Header header, Reader<T> reader) {
        var values = lines.values(header);
        if (values.isEmpty()) {
            note(header.text() + " is missing", 400);
            return null;
        }
        var value = reader.read(values.getFirst());
        if (value == null) {
            note(header.text() + " is malformed", 400);
        }
        return value;
    }

    private static @Nullable CSeq cseq(String text) {
        int space = text.indexOf(' ') >= 0 ? text.indexOf(' ') : text.indexOf('\t');
        if (space < 0) {
            return null;
        }
        int number = Syntax.number(text.substring(0, space));
        var method = text.substring(space + 1).strip();
        return number < 0 || !Syntax.token(method) ? null : new CSeq(number, method);
    }

    private void maxForwards(HeaderLines lines) {
        var text = lines.line(Header.MAX_FORWARDS);
        if (text != null) {
            maxForwards = Syntax.number(text);
            if (maxForwards < 0 || maxForwards > 255) {
                note("Max-Forwards is malformed", 400);
            }
        }
    }

    /** RFC 3261 §18.3: bytes beyond Content-Length are dropped; with fewer the message is broken. */
    private int body(HeaderLines lines, int from, int to) {
        var text = lines.line(Header.CONTENT_LENGTH);
        if (text == null) {
            return to;
        }
        int length = Syntax.number(text);
        if (length < 0) {
            note("Content-Length is malformed", 400);
            return to;
        }
        if (length > to - from) {
            note("the body is shorter than Content-Length", 400);
            return to;
        }
        return from + length;
    }

    private void note(String what, int code) {
        if (problem == null) {
            problem = what;
            status = code;
        }
    }

    @Nullable String problem() {
        return problem;
    }

    int status() {
        return status;
    }

    SipMessage.@Nullable Parts parts() {
        return parts;
    }

    int maxForwards() {
        return maxForwards;
    }
}
