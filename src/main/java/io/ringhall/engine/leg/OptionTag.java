package io.ringhall.engine.leg;

import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import java.util.List;
import java.util.stream.Stream;

/** Option tags (RFC 3261 §19.2) and methods that a peer names. */
public final class OptionTag {
    public static final String TIMER = "timer";
    public static final String RELIABLE = "100rel";

    /** Of the registrar (RFC 3327, RFC 5626). */
    public static final String PATH = "path";

    public static final String OUTBOUND = "outbound";

    private static final List<String> REGISTRARS = List.of(PATH, OUTBOUND);
    public static final String REPLACES = "replaces";

    private static final List<String> OURS = List.of(TIMER, RELIABLE, REPLACES);

    private OptionTag() {}

    /** Whether Supported or Require names it: what is required is supported. */
    public static boolean supports(SipMessage message, String tag) {
        return names(message, Header.SUPPORTED, tag) || requires(message, tag);
    }

    static boolean requires(SipMessage message, String tag) {
        return names(message, Header.REQUIRE, tag);
    }

    static boolean allows(SipMessage message, String method) {
        return names(message, Header.ALLOW, method);
    }

    /** RFC 3261 §8.2.2.3: what Require names and we do not have. */
    public static List<String> unknown(SipRequest request) {
        if (request.header(Header.REQUIRE) == null) {
            return List.of();
        }
        var more = request.method().equals("REGISTER") ? REGISTRARS : List.<String>of();
        return request.headers(Header.REQUIRE).stream()
                .filter(each -> Stream.concat(OURS.stream(), more.stream()).noneMatch(each::equalsIgnoreCase))
                .toList();
    }

    private static boolean names(SipMessage message, Header header, String word) {
        if (message.header(header) == null) {
            return false;
        }
        for (var each : message.headers(header)) {
            if (each.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }
}
