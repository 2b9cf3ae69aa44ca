package io.ringhall.engine.trunk;

import io.ringhall.engine.call.Caller;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.message.Uri;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call that came by a trunk.
 *
 * @param did the called number as the tenant's numbers know it; null = it has no such number
 */
public record Arrival(TenantConfig tenant, TrunkConfig trunk, @Nullable String did, Caller caller) {
    /** A trunk it may have come by; several tenants may have the same carrier. */
    public record Candidate(TenantConfig tenant, TrunkConfig trunk) {}

    private static final Pattern WITHHELD = Pattern.compile("(?i)(^|[;, ])(id|user|header|critical;\\s*id)([;, ]|$)");

    /**
     * @param candidates never empty
     * @param contact user part of the Contact we registered, which is no called number; null = none
     */
    public static Arrival of(List<Candidate> candidates, SipRequest invite, @Nullable String contact) {
        var addressed = candidates.stream().filter(each -> addressed(each.tenant(), invite)).toList();
        var possible = addressed.isEmpty() ? candidates : addressed;
        for (var each : possible) {
            var did = did(each.tenant(), invite, contact);
            if (did != null) {
                return new Arrival(each.tenant(), each.trunk(), did, caller(invite, each));
            }
        }
        var first = possible.getFirst();
        return new Arrival(first.tenant(), first.trunk(), null, caller(invite, first));
    }

    private static boolean addressed(TenantConfig tenant, SipRequest invite) {
        return tenant.domain().equals(host(invite.uri())) || tenant.domain().equals(host(invite.to().uri()));
    }

    /** Whether a request from a carrier's address comes from a phone of the tenant there: From names one of its extensions. */
    public static boolean ownPhone(TenantConfig tenant, SipRequest invite) {
        return tenant.domain().equals(host(invite.from().uri()))
                && invite.from().uri() instanceof SipUri from
                && from.user() != null
                && tenant.extension(from.user()) != null;
    }

    private static String host(Uri uri) {
        return uri instanceof SipUri sip ? sip.host().toLowerCase(Locale.ROOT) : "";
    }

    /** The called number: from the Request-URI, else To, else P-Called-Party-ID (RFC 7315 §4.2). */
    private static @Nullable String did(TenantConfig tenant, SipRequest invite, @Nullable String contact) {
        var texts = new ArrayList<String>();
        add(texts, number(invite.uri()), contact);
        add(texts, number(invite.to().uri()), contact);
        var party = invite.header("P-Called-Party-ID");
        var called = party == null ? null : NameAddr.parse(party);
        add(texts, called == null ? null : number(called.uri()), contact);
        for (var text : texts) {
            for (var candidate : Numbers.candidates(text, tenant.numberPlan())) {
                if (tenant.numbers().containsKey(candidate)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private static void add(List<String> texts, @Nullable String text, @Nullable String contact) {
        if (text != null && !text.isEmpty() && !text.equals(contact)) {
            texts.add(text);
        }
    }

    private static @Nullable String number(Uri uri) {
        return uri instanceof SipUri sip ? sip.user() : uri.toString();
    }

    /** RFC 3325 §9.1: a carrier's P-Asserted-Identity is believed; without one From is all there is. */
    private static Caller caller(SipRequest invite, Candidate by) {
        var asserted = invite.addresses(Header.P_ASSERTED_IDENTITY);
        var shown = asserted.isEmpty() ? invite.from() : asserted.getFirst();
        var text = number(shown.uri());
        var privacy = invite.header(Header.PRIVACY);
        boolean unknown = text == null || text.isEmpty() || text.equalsIgnoreCase("anonymous") || text.equalsIgnoreCase("unavailable");
        boolean withheld = unknown || privacy != null && WITHHELD.matcher(privacy).find();
        var number = unknown ? "anonymous" : Numbers.caller(text, by.tenant().numberPlan());
        return new Caller(number, unknown ? null : shown.displayName(), null, withheld, by.trunk().id());
    }
}
