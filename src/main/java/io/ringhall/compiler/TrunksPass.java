package io.ringhall.compiler;

import io.ringhall.engine.config.AddressRange;
import io.ringhall.engine.config.NumberPattern;
import io.ringhall.plan.PlannedTrunk;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.ThingRules;
import io.ringhall.plan.trunk.CallerIdPolicy;
import io.ringhall.plan.trunk.TrunkData;
import io.ringhall.plan.trunk.TrunkKind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A trunk's own fields. What stands in SIP messages holds nothing that could end a header or a URI. */
final class TrunksPass implements Pass {
    private static final Pattern HOST =
            Pattern.compile("(?=.{1,190}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    private static final Pattern USER = Pattern.compile("[!-~&&[^\"<>;:,\\\\]]{1,80}");
    private static final Pattern CODEC = Pattern.compile("[A-Za-z0-9-]{2,20}");

    @Override
    public void check(Draft draft, Findings findings) {
        for (var trunk : draft.plan().trunks()) {
            check(draft, trunk, findings.about(ThingKind.TRUNK, trunk.data().name()));
        }
    }

    private static void check(Draft draft, PlannedTrunk trunk, Findings.About found) {
        var data = trunk.data();
        found.range("priority", "priority-range", "The priority", data.priority(), 1, 100);
        host("host", data.host(), "The carrier's host is a name or an address, e.g. sip.carrier.example", found);
        found.range("port", "port-range", "The port (0 = the carrier's name server says)", data.port(), 0, 65_535);
        account(trunk, found);
        if (data.fromDomain() != null) {
            host("fromDomain", data.fromDomain(), "The domain is a name or an address, e.g. carrier.example", found);
        }
        for (int i = 0; i < data.allowed().size(); i++) {
            if (AddressRange.parse(data.allowed().get(i)) == null) {
                found.error("allowed[" + i + "]", "address-range",
                        data.allowed().get(i) + " is no address or range, e.g. 192.0.2.0/24");
            }
        }
        for (int i = 0; i < data.codecs().size(); i++) {
            if (!CODEC.matcher(data.codecs().get(i)).matches()) {
                found.error("codecs[" + i + "]", "codec-name", "A codec is named like PCMA, PCMU, G722, opus");
            }
        }
        patterns("patterns", data.patterns(), found);
        found.range("maxCalls", "max-calls-range", "The number of calls at once (0 = no limit)", data.maxCalls(), 0, 10_000);
        found.range("registerSeconds", "register-range", "The registration's length in seconds", data.registerSeconds(), 60, 7200);
        if (data.probeSeconds() != 0) {
            found.range("probeSeconds", "probe-range", "The pause between probes in seconds (0 = no probing)",
                    data.probeSeconds(), 10, 3600);
        }
        callerId(draft, data, found);
    }

    private static void account(PlannedTrunk trunk, Findings.About found) {
        var data = trunk.data();
        user("user", data.user(), found);
        user("authUser", data.authUser(), found);
        if (data.kind() == TrunkKind.REGISTRATION && data.user() == null) {
            found.error("user", "user-missing", "A trunk that registers needs the user name the carrier gave you");
        }
        if (data.kind() == TrunkKind.REGISTRATION && trunk.password().reveal().isEmpty()) {
            found.warning("password", "password-missing", "Without a password most carriers refuse the registration");
        }
    }

    private static void callerId(Draft draft, TrunkData data, Findings.About found) {
        CallerIds.check("callerIdNumber", data.callerIdNumber(), draft.plan().numberPlan(), found);
        if (data.callerIdPolicy() == CallerIdPolicy.FIXED && data.callerIdNumber() == null) {
            found.warning("callerIdNumber", "caller-id-missing", "No number is given: calls show the user name instead");
        }
        var name = data.callerIdName();
        if (name != null && (name.length() > 60 || !ThingRules.isPrintable(name))) {
            found.error("callerIdName", "text-length", "At most 60 characters, no control characters");
        }
    }

    static void patterns(String path, List<String> patterns, Findings.About found) {
        for (int i = 0; i < patterns.size(); i++) {
            if (NumberPattern.parse(patterns.get(i)) == null) {
                found.error(path + "[" + i + "]", "pattern-format",
                        "“" + patterns.get(i) + "” is no pattern: write +49* for all that begin so, ? for one digit, ! in front to leave out");
            }
        }
    }

    private static void host(String path, String host, String message, Findings.About found) {
        var literal = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        var range = literal.contains("/") ? null : AddressRange.parse(literal);
        if (range == null && !HOST.matcher(host).matches()) {
            found.error(path, "host-format", message);
        }
    }

    private static void user(String path, @Nullable String user, Findings.About found) {
        if (user != null && !USER.matcher(user).matches()) {
            found.error(path, "user-format", "A user name has at most 80 characters: letters, digits and signs, no spaces");
        }
    }
}
