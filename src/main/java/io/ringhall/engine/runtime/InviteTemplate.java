package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Call;
import io.ringhall.engine.call.Effect;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.leg.DialogLeg;
import io.ringhall.engine.leg.Diversions;
import io.ringhall.engine.SessionTimerPolicy;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The INVITE for one phone. */
final class InviteTemplate {
    private static final int DEFAULT_MAX_FORWARDS = 70;

    private InviteTemplate() {}

    static SipRequest invite(
            Call call, Effect.Dial dial, Flow flow, String contact, String localTag, SipRequest callers, byte[] offer,
            SessionTimerPolicy sessions) {
        var domain = call.config().domain();
        var shown = dial.presentation();
        // RFC 3323 §4.1.1.3: a withheld caller is anonymous at anonymous.invalid.
        var from = shown.anonymous()
                ? quoted(shown.name()) + "<sip:anonymous@anonymous.invalid>;tag=" + localTag
                : quoted(shown.name()) + "<sip:" + user(shown.number()) + "@" + domain + ">;tag=" + localTag;
        // RFC 3261 §16.6 step 3 and §8.1.1.6: the loop guard goes on counting across us.
        int hops = callers.maxForwards() < 0 ? DEFAULT_MAX_FORWARDS : Math.min(callers.maxForwards() - 1, DEFAULT_MAX_FORWARDS);
        var builder = SipRequest.to("INVITE", dial.contact().uri())
                .header(Header.FROM, from)
                .header(Header.TO, "<sip:" + user(dial.member()) + "@" + domain + ">")
                .header(Header.CALL_ID, call.id() + "-" + dial.leg())
                .header(Header.CSEQ, "1 INVITE")
                .header(Header.MAX_FORWARDS, Integer.toString(hops))
                .header(Header.CONTACT, contact)
                .header(Header.ALLOW, DialogLeg.ALLOW)
                .header(Header.SUPPORTED, DialogLeg.SUPPORTED);
        if (sessions.interval() > 0) {
            // RFC 4028 §7.1
            builder.header(Header.SESSION_EXPIRES, Integer.toString(sessions.interval()));
        }
        if (call.transfer() != null) {
            // RFC 3892 §3: by our own knowledge, whatever the REFER claims.
            builder.header(Header.REFERRED_BY, "<sip:" + user(call.transfer().by()) + "@" + domain + ">");
        }
        if (shown.anonymous()) {
            builder.header(Header.PRIVACY, "id");
        } else {
            // RFC 3325 §9.1: our phones are inside the domain of trust; whom they are told is whom we have authenticated.
            builder.header(Header.P_ASSERTED_IDENTITY, quoted(shown.name()) + "<sip:" + user(shown.number()) + "@" + domain + ">");
        }
        // RFC 3327 §5.3, RFC 5626 §7: the way the registration came by.
        dial.contact().path().forEach(route -> builder.header(Header.ROUTE, route));
        if (dial.atOnce()) {
            // behaviour.md §3: what phones of one or the other school take for the wish to answer by themselves.
            builder.header(Header.CALL_INFO, "<sip:" + domain + ">;answer-after=0")
                    .header(Header.ALERT_INFO, "<http://127.0.0.1>;info=alert-autoanswer");
        }
        Diversions.passOn(callers, builder);
        var account = account(call);
        if (account != null) {
            builder.header("X-CRM-Account", account);
        }
        var sentOn = dial.sentOn();
        if (sentOn != null) {
            Diversions.sentOn(callers, builder, user(dial.member()) + "@" + domain, user(sentOn.to()) + "@" + domain, sentOn.status());
        }
        return builder.body("application/sdp", offer).build();
    }

    /** behaviour.md §3, CRM account number: to phones only, since trunks get another INVITE. */
    private static @Nullable String account(Call call) {
        return call.group() != null
                        && call.config().targets().get(call.group()) instanceof GroupConfig group
                        && group.crmAccount() != null
                        && group.crmAccount().header()
                ? group.crmAccount().number().codePoints().filter(c -> !Character.isISOControl(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                : null;
    }

    private static String quoted(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return "";
        }
        var out = new StringBuilder(name.length() + 3).append('"');
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= ' ' && c != 0x7f) {
                out.append(c);
            }
        }
        return out.append("\" ").toString();
    }

    /** RFC 3261 §25.1: what the user part may hold unescaped is enough for numbers; anything else is escaped. */
    static String user(String number) {
        var out = new StringBuilder(number.length());
        for (byte b : number.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || "-_.!~*'()&=+$,;?/".indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
        }
        return out.toString();
    }
}
