package io.ringhall.engine.sip.parse;

import io.ringhall.engine.sip.message.HeaderLines;
import io.ringhall.engine.sip.message.OtherUri;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.Uri;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Parses one message. Header lines are found, the mandatory ones checked; everything else waits until it is asked for. */
public final class SipParser {
    private static final byte[] SIP_VERSION = "SIP/2.0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] data;
    private final SipLimits limits;
    private final HeaderLines lines;
    private int startFrom;
    private int startTo;
    private int bodyFrom;
    private int bodyTo;

    private SipParser(byte[] data, SipLimits limits) {
        this.data = data;
        this.limits = limits;
        lines = new HeaderLines(data);
    }

    /** Parses {@code data[from, to)}; the array must not change afterwards. */
    public static Parsed parse(byte[] data, int from, int to) {
        return parse(from == 0 && to == data.length ? data : Arrays.copyOfRange(data, from, to), SipLimits.DEFAULT);
    }

    static Parsed parse(byte[] data, SipLimits limits) {
        int start = 0;
        // RFC 3261 §7.5: line ends before the start line are ignored.
        while (start < data.length && (data[start] == '\r' || data[start] == '\n' || data[start] == 0)) {
            start++;
        }
        if (start == data.length) {
            return new KeepAlive();
        }
        return new SipParser(data, limits).run(start);
    }

    private Parsed run(int start) {
        if (data.length > limits.message()) {
            return new ParseFailure("message of " + data.length + " bytes", 513, null);
        }
        int eol = lineEnd(start);
        if (eol < 0) {
            return new ParseFailure("no line end", 400, null);
        }
        startFrom = start;
        startTo = trimmed(start, eol);
        var broken = headerLines(eol + 1);
        if (startsWith(startFrom, startTo, SIP_VERSION) && startFrom + 7 < startTo && data[startFrom + 7] == ' ') {
            return broken != null ? new ParseFailure(broken, 400, null) : response();
        }
        return request(broken);
    }

    private int lineEnd(int from) {
        for (int i = from; i < data.length; i++) {
            if (data[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private int trimmed(int from, int eol) {
        return eol > from && data[eol - 1] == '\r' ? eol - 1 : eol;
    }

    private boolean startsWith(int from, int to, byte[] text) {
        if (to - from < text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if ((data[from + i] & 0xdf) != (text[i] & 0xdf)) {
                return false;
            }
        }
        return true;
    }

    /** Indexes the header section. @return why it is broken, or null */
    private @Nullable String headerLines(int from) {
        int at = from;
        while (at < data.length) {
            int eol = lineEnd(at);
            if (eol < 0) {
                return "the header section does not end";
            }
            int end = trimmed(at, eol);
            if (end == at) {
                bodyFrom = eol + 1;
                bodyTo = data.length;
                return null;
            }
            // RFC 3261 §7.3.1: folded lines belong to the one before.
            while (eol + 1 < data.length && (data[eol + 1] == ' ' || data[eol + 1] == '\t')) {
                int next = lineEnd(eol + 1);
                if (next < 0) {
                    return "the header section does not end";
                }
                eol = next;
                end = trimmed(at, eol);
            }
            if (end - at > limits.line()) {
                return "a header line of " + (end - at) + " bytes";
            }
            if (lines.size() >= limits.headers()) {
                return "more than " + limits.headers() + " header lines";
            }
            var wrong = headerLine(at, end);
            if (wrong != null) {
                return wrong;
            }
            at = eol + 1;
        }
        return "the header section does not end";
    }

    private @Nullable String headerLine(int from, int end) {
        int colon = from;
        while (colon < end && data[colon] != ':') {
            colon++;
        }
        int nameTo = colon;
        // RFC 3261 §25.1: HCOLON = *( SP / HTAB ) ":" SWS
        while (nameTo > from && (data[nameTo - 1] == ' ' || data[nameTo - 1] == '\t')) {
            nameTo--;
        }
        if (colon == end || nameTo == from) {
            return "a header line without name";
        }
        for (int i = from; i < nameTo; i++) {
            if (data[i] <= ' ' || data[i] == 0x7f) {
                return "a header name with a space";
            }
        }
        int value = colon + 1;
        while (value < end && (data[value] == ' ' || data[value] == '\t')) {
            value++;
        }
        lines.add(from, nameTo, value, end);
        return null;
    }

    private Parsed request(@Nullable String broken) {
        // RFC 3261 §7.1: Request-Line = Method SP Request-URI SP SIP-Version, single spaces
        var line = new String(data, startFrom, startTo - startFrom, StandardCharsets.UTF_8);
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (first <= 0 || !Syntax.token(line.substring(0, first))) {
            return new ParseFailure("not a request line", 400, null);
        }
        var method = line.substring(0, first);
        var version = last > first ? line.substring(last + 1) : "";
        var uriText = last > first ? line.substring(first + 1, last) : line.substring(first + 1);
        if (!version.regionMatches(true, 0, "SIP/", 0, 4)) {
            return new ParseFailure("not a SIP request line", 400, null);
        }
        var common = new CommonHeaders(lines, data, bodyFrom, bodyTo);
        var uri = Uri.parse(uriText);
        var parts = common.parts();
        @Nullable SipRequest answerable = parts == null
                ? null
                : new SipRequest(parts, method, uriText, uri == null ? new OtherUri("", uriText) : uri, common.maxForwards());
        if (broken != null) {
            return new ParseFailure(broken, 400, answerable);
        }
        if (!version.equalsIgnoreCase("SIP/2.0")) {
            // RFC 3261 §21.5.7
            return new ParseFailure("version " + version, 505, answerable);
        }
        if (uriText.length() > limits.uri()) {
            return new ParseFailure("a Request-URI of " + uriText.length() + " characters", 414, answerable);
        }
        if (uri == null) {
            return new ParseFailure("malformed Request-URI", 400, answerable);
        }
        if (common.problem() != null || answerable == null) {
            return new ParseFailure(String.valueOf(common.problem()), common.status(), answerable);
        }
        // RFC 3261 §8.1.1.5: the method of CSeq is that of the request.
        if (!answerable.cseq().method().equals(method)) {
            return new ParseFailure("CSeq method differs", 400, answerable);
        }
        return new Parsed.Ok(answerable);
    }

    private Parsed response() {
        var line = new String(data, startFrom + 8, startTo - startFrom - 8, StandardCharsets.UTF_8);
        int status = line.length() >= 3 ? Syntax.number(line.substring(0, 3)) : -1;
        if (status < 100 || status > 699 || line.length() > 3 && line.charAt(3) != ' ') {
            return new ParseFailure("status code", 400, null);
        }
        var common = new CommonHeaders(lines, data, bodyFrom, bodyTo);
        var parts = common.parts();
        if (parts == null || common.problem() != null) {
            return new ParseFailure(String.valueOf(common.problem()), 400, null);
        }
        return new Parsed.Ok(new SipResponse(parts, status, line.length() > 4 ? line.substring(4) : ""));
    }
}
