package io.ringhall.engine.trunk;

import io.ringhall.engine.call.Caller;
import io.ringhall.engine.config.CallerIdRule;
import io.ringhall.engine.config.NumberPlan;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.RequestBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as a carrier is told.
 *
 * @param number in the carrier's format
 * @param withheld nobody but the carrier may see it (RFC 3323, RFC 3325)
 */
public record CallerIdentity(TrunkConfig trunk, String number, boolean withheld) {

    /** @param callerId the group's or extension's outbound number, null = none */
    public static CallerIdentity of(TrunkConfig trunk, NumberPlan plan, Caller caller, @Nullable String callerId) {
        var rule = trunk.callerId();
        var own = rule.number() != null ? rule.number() : trunk.user() != null ? trunk.user() : "anonymous";
        var outbound = callerId != null ? callerId : own;
        boolean theirs = rule.policy() == CallerIdRule.Policy.CALLER && caller.extension() == null && outside(caller.number(), plan);
        var shown = switch (rule.policy()) {
            case FIXED -> own;
            case OUTBOUND -> outbound;
            // a withheld number is nobody's to pass on, not even in a header for the carrier alone
            case CALLER -> theirs && !caller.anonymous() ? caller.number() : outbound;
        };
        boolean withheld = caller.anonymous() && (caller.extension() != null || theirs);
        return new CallerIdentity(trunk, written(shown, trunk, plan), withheld);
    }

    private static boolean outside(String number, NumberPlan plan) {
        var known = Numbers.dialled(number, plan);
        return known != null && known.e164() != null;
    }

    static String written(String number, TrunkConfig trunk, NumberPlan plan) {
        var known = Numbers.dialled(number, plan);
        return known == null ? number : Numbers.format(known, trunk.format(), plan);
    }

    /** The value of From. */
    public String from(String tag) {
        var rule = trunk.callerId();
        if (withheld) {
            // RFC 3323 §4.1.1.3
            return "\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=" + tag;
        }
        var user = rule.header() == CallerIdRule.Placement.ACCOUNT_AND_ASSERTED && trunk.user() != null ? trunk.user() : number;
        return name() + address(user) + ";tag=" + tag;
    }

    /** The headers beside From. */
    public void addTo(RequestBuilder builder) {
        switch (trunk.callerId().header()) {
            case FROM -> {}
            case ASSERTED, ACCOUNT_AND_ASSERTED -> builder.header(Header.P_ASSERTED_IDENTITY, name() + address(number));
            case REMOTE_PARTY ->
                builder.header(
                        Header.REMOTE_PARTY_ID,
                        name() + address(number) + ";party=calling;screen=yes;privacy=" + (withheld ? "full" : "off"));
        }
        if (withheld) {
            builder.header(Header.PRIVACY, "id");
        }
    }

    private String name() {
        var name = trunk.callerId().name();
        return name == null || name.isBlank() ? "" : '"' + name.replaceAll("[\\p{Cntrl}\"\\\\]", "") + "\" ";
    }

    private String address(String user) {
        return "<sip:" + TrunkInvite.user(user) + '@' + trunk.domain() + '>';
    }

}
