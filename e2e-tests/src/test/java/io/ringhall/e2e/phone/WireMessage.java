package io.ringhall.e2e.phone;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One SIP message as a phone saw it on the wire. */
public record WireMessage(Instant at, Direction direction, String text) {

    /** From the phone's point of view. */
    public enum Direction { SENT, RECEIVED }

    public String startLine() {
        return text.lines().findFirst().orElse("");
    }

    public boolean isRequest(String method) {
        return startLine().startsWith(method + " ");
    }

    public boolean isResponse(int status) {
        return startLine().startsWith("SIP/2.0 " + status + " ");
    }

    /** All values of a header, in order. */
    public List<String> headers(String name) {
        var prefix = name.toLowerCase(Locale.ROOT) + ":";
        return text.lines().skip(1).takeWhile(line -> !line.isBlank())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip()).toList();
    }

    public String header(String name) {
        return headers(name).stream().findFirst().orElse("");
    }
}
