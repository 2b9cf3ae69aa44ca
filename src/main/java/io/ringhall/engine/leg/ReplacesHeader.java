package io.ringhall.engine.leg;

import io.ringhall.engine.call.Replaces;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The value of a Replaces header (RFC 3891 §6.1). */
public final class ReplacesHeader {
    private static final int MAX_LENGTH = 1024;

    private ReplacesHeader() {}

    /** RFC 3891 §3: one at most, well formed, in an INVITE only, and beside nothing that means the contrary (RFC 3911 §4). */
    public static boolean sound(SipRequest request) {
        var values = request.headers(Header.REPLACES);
        return values.isEmpty()
                || values.size() == 1
                        && request.method().equals("INVITE")
                        && parse(values.getFirst()) != null
                        && request.header(Header.JOIN) == null;
    }

    /** Null when malformed: to-tag and from-tag must be there, once each. */
    public static @Nullable Replaces parse(String value) {
        if (value.length() > MAX_LENGTH) {
            return null;
        }
        var parts = value.split(";", 32);
        var callId = parts[0].strip();
        String to = null;
        String from = null;
        boolean early = false;
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            var name = (equals < 0 ? parts[i] : parts[i].substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            var text = equals < 0 ? "" : parts[i].substring(equals + 1).strip();
            switch (name) {
                case "to-tag" -> {
                    if (to != null) {
                        return null;
                    }
                    to = text;
                }
                case "from-tag" -> {
                    if (from != null) {
                        return null;
                    }
                    from = text;
                }
                case "early-only" -> early = true;
                default -> {}
            }
        }
        return callId.isEmpty() || to == null || to.isEmpty() || from == null || from.isEmpty()
                ? null
                : new Replaces(callId, to, from, early);
    }
}
