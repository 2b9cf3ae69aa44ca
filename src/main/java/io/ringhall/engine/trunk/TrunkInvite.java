package io.ringhall.engine.trunk;

import io.ringhall.engine.call.Call;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.RequestBuilder;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The INVITE for a carrier. Nothing of the house is in it: no inner number, domain, name or header. */
public final class TrunkInvite {
    private TrunkInvite() {}

    /**
     * All but Contact, Allow and the body.
     *
     * @param callerId the group's or extension's outbound number, null = none
     * @param inStage a stage's member is called, not a Final or an extension's choice
     */
    public static RequestBuilder of(
            TrunkConfig trunk, Call call, OutsideNumber number, @Nullable String callerId, boolean inStage, String callId, String tag, int hops) {
        var plan = call.config().numberPlan();
        var identity = CallerIdentity.of(trunk, plan, call.caller(), callerId);
        var target = "sip:" + user(Numbers.format(number, trunk.format(), plan)) + '@' + host(trunk);
        var builder = SipRequest.to("INVITE", target)
                .header(Header.FROM, identity.from(tag))
                .header(Header.TO, "<" + target + ">")
                .header(Header.CALL_ID, callId)
                .header(Header.CSEQ, "1 INVITE")
                .header(Header.MAX_FORWARDS, Integer.toString(hops));
        identity.addTo(builder);
        diverted(builder, trunk, call, callerId, inStage, target);
        return builder;
    }

    /** RFC 5806 and RFC 7044: whose number the call came for, when the house sends it out again. */
    private static void diverted(
            RequestBuilder builder, TrunkConfig trunk, Call call, @Nullable String callerId, boolean inStage, String target) {
        if (call.group() == null && call.caller().trunk() == null) {
            return;
        }
        var called = call.caller().trunk() != null ? call.dialled() : callerId;
        if (called == null) {
            return;
        }
        var address = "sip:" + user(CallerIdentity.written(called, trunk, call.config().numberPlan())) + '@' + trunk.domain();
        builder.header(Header.DIVERSION, '<' + address + ">;reason=" + (inStage ? "follow-me" : "unconditional") + ";privacy=off;counter=1");
        // RFC 4458: 302 = unconditional
        builder.header(Header.HISTORY_INFO, '<' + address + ">;index=1, <" + target + ";cause=302>;index=1.1;mp=1");
    }

    /** The Request-URI's host: the domain calls are for, with the port when one is set. */
    static String host(TrunkConfig trunk) {
        var host = bracketed(trunk.host());
        return trunk.port() == 0 ? host : host + ":" + trunk.port();
    }

    /** An IPv6 literal stands in brackets. */
    static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /** RFC 3261 §25.1: what a user part may hold unescaped is enough for numbers; anything else is escaped. */
    static String user(String number) {
        var out = new StringBuilder(number.length());
        for (byte b : number.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || "-_.!~*'()&=+$,".indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
        }
        return out.toString();
    }
}
