package io.ringhall.engine.leg;

import io.ringhall.engine.sip.message.Chars;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.RequestBuilder;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipUri;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By whom a call was sent on before: History-Info (RFC 7044) and Diversion (RFC 5806). Pure. */
public final class Diversions {
    private static final int MAX_PASSED_ON = 10;

    private Diversions() {}

    /** What the caller's INVITE says of it is passed on. */
    public static void passOn(SipRequest callers, RequestBuilder to) {
        passOn(callers, Header.HISTORY_INFO, to);
        passOn(callers, Header.DIVERSION, to);
    }

    private static void passOn(SipRequest callers, Header header, RequestBuilder to) {
        if (callers.header(header) != null) {
            callers.headers(header).stream().limit(MAX_PASSED_ON).forEach(value -> to.header(header, value));
        }
    }

    /**
     * A phone sent the call on by 3xx (RFC 7044 §10.3): the former target with the response as its Reason, then the new one.
     *
     * @param from whose phone it was @param to whom it named; addresses like "101@example.com"
     */
    public static void sentOn(SipRequest callers, RequestBuilder invite, String from, String to, int status) {
        var above = lastIndex(callers);
        var first = above == null ? "1" : above + ".1";
        invite.header(Header.HISTORY_INFO, "<sip:" + from + "?Reason=SIP%3Bcause%3D" + status + ">;index=" + first);
        invite.header(Header.HISTORY_INFO, "<sip:" + to + ">;index=" + first + ".1;mp=" + first);
        invite.header(Header.DIVERSION, "<sip:" + from + ">;reason=deflection");
    }

    private static @Nullable String lastIndex(SipRequest callers) {
        if (callers.header(Header.HISTORY_INFO) == null) {
            return null;
        }
        String last = null;
        for (var value : callers.headers(Header.HISTORY_INFO).stream().limit(MAX_PASSED_ON).toList()) {
            var address = NameAddr.parse(value);
            var index = address == null ? null : address.params().get("index");
            if (index != null && index.length() < 40 && index.chars().allMatch(c -> c == '.' || Chars.digit(c))) {
                last = index;
            }
        }
        return last;
    }

    /** Who sent the call on last, in words for the trace; null = nobody. */
    public static @Nullable String by(SipRequest invite) {
        if (invite.header(Header.DIVERSION) != null) {
            // RFC 5806 §4: the topmost is the latest.
            var last = first(invite.addresses(Header.DIVERSION));
            if (last != null) {
                var reason = last.params().get("reason");
                return user(last) + (reason == null ? "" : " (" + reason + ")");
            }
        }
        if (invite.header(Header.HISTORY_INFO) != null) {
            var entries = invite.addresses(Header.HISTORY_INFO);
            // RFC 7044 §5: the last entry is where the call goes now, the one before sent it on.
            return entries.size() < 2 ? null : user(entries.get(entries.size() - 2));
        }
        return null;
    }

    private static @Nullable NameAddr first(List<NameAddr> addresses) {
        return addresses.isEmpty() ? null : addresses.getFirst();
    }

    private static String user(NameAddr address) {
        return address.uri() instanceof SipUri uri && uri.user() != null ? uri.user() : address.uri().toString();
    }
}
