package io.ringhall.engine.leg;

import io.ringhall.engine.call.ReferTarget;
import io.ringhall.engine.call.Replaces;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.OtherUri;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipUri;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a REFER asks for (RFC 3515 §2.1, RFC 3891 §6.1 inside the URI). */
public sealed interface ReferTo {
    /** @param host of the target's URI in lower case; null for tel: */
    record Asked(ReferTarget target, @Nullable String host) implements ReferTo {}

    /** @param status what the REFER is answered with */
    record Refused(int status) implements ReferTo {}

    int MAX_NUMBER = 64;

    static ReferTo of(SipRequest refer) {
        var values = refer.headers(Header.REFER_TO);
        // RFC 3515 §2.4.2: exactly one.
        var address = values.size() == 1 ? NameAddr.parse(values.getFirst()) : null;
        if (address == null) {
            return new Refused(400);
        }
        return switch (address.uri()) {
            case SipUri uri -> ofSip(uri);
            // RFC 3966 §3: visual separators mean nothing; parameters are for others.
            case OtherUri uri when uri.scheme().equals("tel") -> ofTel(uri.rest());
            // RFC 3515 §2.4.2: a scheme we do not carry is declined at once.
            case OtherUri other -> new Refused(416);
        };
    }

    private static ReferTo ofSip(SipUri uri) {
        var host = uri.host().toLowerCase(Locale.ROOT);
        var method = uri.params().get("method");
        if (method != null && !method.equals("INVITE")) {
            // Anything but a call to the target is none of ours.
            return new Refused(603);
        }
        if (uri.headers() != null) {
            for (var each : uri.headers().split("&", 16)) {
                int equals = each.indexOf('=');
                if (equals > 0 && each.substring(0, equals).equalsIgnoreCase("Replaces")) {
                    var dialog = ReplacesHeader.parse(decoded(each.substring(equals + 1)));
                    return dialog == null ? new Refused(400) : new Asked(new ReferTarget.ToDialog(dialog), host);
                }
            }
        }
        var user = uri.user();
        return user == null || user.isBlank() || user.length() > MAX_NUMBER
                ? new Refused(404)
                : new Asked(new ReferTarget.ToNumber(user), host);
    }

    private static ReferTo ofTel(String rest) {
        int semicolon = rest.indexOf(';');
        var number = (semicolon < 0 ? rest : rest.substring(0, semicolon)).replaceAll("[-.()]", "");
        return number.isEmpty() || number.length() > MAX_NUMBER
                ? new Refused(404)
                : new Asked(new ReferTarget.ToNumber(number), null);
    }

    /** RFC 3261 §19.1.1: only %-escapes; a plus is itself. Empty when the escapes are broken. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
