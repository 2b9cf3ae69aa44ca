package io.ringhall.engine.leg;

import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipUri;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as a trusted network says it (RFC 3325, Remote-Party-ID), and whether the caller withholds it (RFC 3323). What a
 * phone asserts is never believed; its wish for privacy always is.
 *
 * @param number user part, or the number of a tel URI
 */
public record CallerIdentity(String number, @Nullable String name) {

    /** The identity asserted; null = none. To be asked only of requests from trusted peers (RFC 3325 §5). */
    public static @Nullable CallerIdentity asserted(SipRequest request) {
        for (var each : request.addresses(Header.P_ASSERTED_IDENTITY)) {
            var identity = of(each);
            if (identity != null) {
                return identity;
            }
        }
        for (var each : request.addresses(Header.REMOTE_PARTY_ID)) {
            var party = each.params().get("party");
            if (party == null || party.equalsIgnoreCase("calling")) {
                return of(each);
            }
        }
        return null;
    }

    private static @Nullable CallerIdentity of(NameAddr address) {
        if (address.uri() instanceof SipUri uri) {
            return uri.user() == null || uri.user().isEmpty() ? null : new CallerIdentity(uri.user(), address.displayName());
        }
        var text = address.uri().toString();
        if (!text.regionMatches(true, 0, "tel:", 0, 4)) {
            return null;
        }
        int end = text.indexOf(';');
        var number = text.substring(4, end < 0 ? text.length() : end);
        return number.isEmpty() ? null : new CallerIdentity(number, address.displayName());
    }

    /** The caller's number and name are not to be shown: Privacy (RFC 3323 §4.2, RFC 3325 §7), an anonymous From, or Remote-Party-ID. */
    public static boolean withheld(SipRequest request) {
        var privacy = request.header(Header.PRIVACY);
        if (privacy != null) {
            for (var value : privacy.toLowerCase(Locale.ROOT).split("[;,]", 16)) {
                switch (value.strip()) {
                    case "id", "user", "header" -> {
                        return true;
                    }
                    case "none" -> {
                        // RFC 3323 §4.2: the user wants no privacy, whatever else is said.
                        return false;
                    }
                    default -> {}
                }
            }
        }
        if (request.from().uri() instanceof SipUri from && from.host().equalsIgnoreCase("anonymous.invalid")) {
            return true;
        }
        if (request.header(Header.REMOTE_PARTY_ID) == null) {
            return false;
        }
        return request.addresses(Header.REMOTE_PARTY_ID).stream()
                .map(each -> each.params().get("privacy"))
                .anyMatch(each -> each != null && !each.equalsIgnoreCase("off"));
    }
}
