package io.ringhall.engine.sip.parse;

import io.ringhall.engine.sip.message.Chars;
import io.ringhall.engine.sip.message.HeaderLines;
import io.ringhall.engine.sip.message.OtherUri;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.Uri;
import io.ringhall.engine.sip.message.Via;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of one datagram or frame to a message (RFC 3261 §7, §25). Header lines are found and the mandatory ones checked; all
 * else waits until somebody asks. Every input gives a value; none throws.
 */
public final class SipParser {
    private final byte[] bytes;
    private final SipLimits limits;

    private SipParser(byte[] bytes, SipLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /** Parses data[from, to). A whole array is not copied: it belongs to the message from now on. */
    public static Parsed parse(byte[] data, int from, int to) {
        return parse(data, from, to, SipLimits.DEFAULT);
    }

    /** As {@link #parse(byte[], int, int)} with other limits. */
    public static Parsed parse(byte[] data, int from, int to, SipLimits limits) {
        int start = from;
        // RFC 3261 §7.5: empty lines before the start line are ignored
        while (start < to && (data[start] == '\r' || data[start] == '\n' || data[start] == 0)) {
            start++;
        }
        if (start == to) {
            return new KeepAlive();
        }
        if (to - start > limits.message()) {
            return new ParseFailure("larger than " + limits.message() + " bytes", 513, null);
        }
        byte[] own = start == 0 && to == data.length ? data : Arrays.copyOfRange(data, start, to);
        return new SipParser(own, limits).message();
    }

    private Parsed message() {
        int lineEnd = lineEnd(0);
        if (lineEnd < 0) {
            return failure("no start line");
        }
        var reading = new HeaderLines.Reading(bytes);
        int bodyStart = lineEnd + 2;
        String broken = null;
        while (broken == null && !atBlankLine(bodyStart)) {
            int end = bodyStart < bytes.length ? foldedEnd(bodyStart) : -1;
            if (end < 0) {
                return failure("headers do not end");
            }
            broken = headerLine(reading, bodyStart, end);
            bodyStart = end + 2;
        }
        bodyStart += 2;
        HeaderLines lines = reading.end(broken == null ? bodyStart : bodyStart - 2);
        String start = new String(bytes, 0, lineEnd, StandardCharsets.UTF_8);
        if (start.startsWith("SIP/2.0 ")) {
            return broken != null ? failure(broken) : response(start, lines, bodyStart);
        }
        return request(start, lines, bodyStart, broken);
    }

    private boolean atBlankLine(int at) {
        return at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n';
    }

    /** The CR of the CRLF that ends the line beginning here, -1 when there is none. A bare CR or LF ends nothing. */
    private int lineEnd(int from) {
        for (int i = LineBreaks.next(bytes, from, bytes.length); i + 1 < bytes.length; i = LineBreaks.next(bytes, i + 1, bytes.length)) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** As {@link #lineEnd}, over folds (RFC 3261 §7.3.1). */
    private int foldedEnd(int from) {
        int end = lineEnd(from);
        while (end >= 0 && end + 2 < bytes.length && Chars.blank(bytes[end + 2])) {
            end = lineEnd(end + 2);
        }
        return end;
    }

    /** Indexes one header line; the reason when it is none. */
    private @Nullable String headerLine(HeaderLines.Reading lines, int start, int end) {
        int nameEnd = start;
        while (nameEnd < end && Chars.token(bytes[nameEnd])) {
            nameEnd++;
        }
        int colon = nameEnd;
        while (colon < end && Chars.blank(bytes[colon])) {
            colon++;
        }
        if (nameEnd == start || colon == end || bytes[colon] != ':') {
            return "malformed header line";
        }
        if (lines.size() == limits.headers()) {
            return "more than " + limits.headers() + " headers";
        }
        if (end - start > limits.line()) {
            return "a header of more than " + limits.line() + " bytes";
        }
        int from = colon + 1;
        int to = end;
        while (from < to && white(bytes[from])) {
            from++;
        }
        while (to > from && white(bytes[to - 1])) {
            to--;
        }
        boolean folded = false;
        for (int i = LineBreaks.next(bytes, from, to); i < to; i = LineBreaks.next(bytes, i + 2, to)) {
            if (bytes[i] == '\n' || i + 2 >= to || bytes[i + 1] != '\n' || !Chars.blank(bytes[i + 2])) {
                return "a bare line break";
            }
            folded = true;
        }
        lines.add(start, nameEnd, from, to, folded);
        return null;
    }

    private static boolean white(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private Parsed response(String start, HeaderLines lines, int bodyStart) {
        // Status-Line = SIP-Version SP 3DIGIT SP Reason-Phrase
        if (start.length() < 12 || start.charAt(11) != ' ') {
            return failure("malformed status line");
        }
        long status = Chars.number(start.substring(8, 11), 699);
        if (status < 100) {
            return failure("status code out of range");
        }
        Common common = new Common(lines, bytes.length - bodyStart, limits);
        if (common.problem() != null) {
            return failure(common.problem());
        }
        HeaderLines whole = common.cut(bytes, bodyStart);
        return new Parsed.Ok(common.settle(new SipResponse(whole, (int) status, start.substring(12))));
    }

    private Parsed request(String start, HeaderLines lines, int bodyStart, @Nullable String broken) {
        // Request-Line = Method SP Request-URI SP SIP-Version, with exactly one SP each
        int first = start.indexOf(' ');
        int last = start.lastIndexOf(' ');
        if (first < 1 || !Chars.isToken(start.substring(0, first))) {
            return failure("no SIP message");
        }
        String method = start.substring(0, first);
        String version = start.substring(last + 1);
        boolean shaped = last > first && version.regionMatches(true, 0, "SIP/", 0, 4);
        String uriText = last > first ? start.substring(first + 1, last) : "";
        Uri uri = Uri.parse(uriText);
        Common common = new Common(lines, bytes.length - bodyStart, limits);
        HeaderLines whole = broken == null ? common.cut(bytes, bodyStart) : lines;
        SipRequest request =
                new SipRequest(whole, method, uriText, uri == null ? new OtherUri("invalid", uriText) : uri);
        SipRequest answerable = common.answerable() && !method.equals("ACK") ? request : null;
        if (!shaped) {
            // a start line without version may be anything; only an element of SIP gets an answer
            return new ParseFailure("malformed request line", 400, start.contains("SIP/") ? answerable : null);
        }
        if (!version.equalsIgnoreCase("SIP/2.0")) {
            return new ParseFailure("version " + version, 505, answerable);
        }
        if (uriText.length() > limits.uri()) {
            return new ParseFailure("Request-URI of more than " + limits.uri() + " bytes", 414, answerable);
        }
        String problem = broken != null ? broken : RequestUri.problem(uri);
        if (problem == null) {
            problem = common.problem();
        }
        // RFC 3261 §8.1.1.5
        if (problem == null && !common.method().equals(method)) {
            problem = "CSeq names another method";
        }
        return problem == null ? new Parsed.Ok(common.settle(request)) : new ParseFailure(problem, 400, answerable);
    }

    private static ParseFailure failure(@Nullable String reason) {
        return new ParseFailure(String.valueOf(reason), 400, null);
    }
}
