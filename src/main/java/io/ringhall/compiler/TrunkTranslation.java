package io.ringhall.compiler;

import io.ringhall.engine.config.AddressRange;
import io.ringhall.engine.config.CallerIdRule;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.NumberFormat;
import io.ringhall.engine.config.NumberPattern;
import io.ringhall.engine.config.NumberPlan;
import io.ringhall.engine.config.Secret;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.config.TrunkTransport;
import io.ringhall.plan.PlannedTrunk;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.numberplan.NumberPlanData;
import io.ringhall.plan.trunk.TrunkData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Trunks, number plan and telephone numbers in the engine's words. What does not parse is left out; a pass has refused it. */
final class TrunkTranslation {
    private TrunkTranslation() {}

    static List<TrunkConfig> trunks(TenantPlan plan) {
        return plan.trunks().stream().map(trunk -> trunk(trunk, plan.numberPlan())).toList();
    }

    private static TrunkConfig trunk(PlannedTrunk planned, NumberPlanData dials) {
        var data = planned.data();
        return new TrunkConfig(
                planned.id().toString(),
                data.name(),
                data.priority(),
                switch (data.kind()) {
                    case REGISTRATION -> TrunkConfig.Kind.REGISTRATION;
                    case ADDRESS -> TrunkConfig.Kind.ADDRESS;
                },
                data.host(),
                data.port(),
                switch (data.transport()) {
                    case AUTO -> TrunkTransport.AUTO;
                    case UDP -> TrunkTransport.UDP;
                    case TCP -> TrunkTransport.TCP;
                    case TLS -> TrunkTransport.TLS;
                },
                data.user(),
                data.authUser(),
                planned.password().reveal().isEmpty() ? Secret.NONE : new Secret(planned.password().reveal()),
                data.fromDomain(),
                data.allowed().stream().map(AddressRange::parse).filter(Objects::nonNull).toList(),
                data.maxCalls(),
                data.codecs(),
                callerId(data, dials),
                format(data),
                data.registerSeconds(),
                data.probeSeconds(),
                // what the number plan bars is left out by every trunk
                Stream.concat(data.patterns().stream(), dials.barred().stream().map(TrunkTranslation::excluding))
                        .map(NumberPattern::parse)
                        .filter(Objects::nonNull)
                        .toList(),
                data.enabled());
    }

    private static String excluding(String barred) {
        return barred.startsWith("!") ? barred : "!" + barred;
    }

    private static CallerIdRule callerId(TrunkData data, NumberPlanData dials) {
        return new CallerIdRule(
                switch (data.callerIdPolicy()) {
                    case OUTBOUND -> CallerIdRule.Policy.OUTBOUND;
                    case CALLER -> CallerIdRule.Policy.CALLER;
                    case FIXED -> CallerIdRule.Policy.FIXED;
                },
                switch (data.callerIdHeader()) {
                    case FROM -> CallerIdRule.Placement.FROM;
                    case ASSERTED -> CallerIdRule.Placement.ASSERTED;
                    case REMOTE_PARTY -> CallerIdRule.Placement.REMOTE_PARTY;
                    case ACCOUNT_AND_ASSERTED -> CallerIdRule.Placement.ACCOUNT_AND_ASSERTED;
                },
                CallerIds.compiled(data.callerIdNumber(), dials),
                data.callerIdName());
    }

    private static NumberFormat format(TrunkData data) {
        return switch (data.numberFormat()) {
            case E164 -> NumberFormat.E164;
            case E164_WITHOUT_PLUS -> NumberFormat.E164_WITHOUT_PLUS;
            case INTERNATIONAL -> NumberFormat.INTERNATIONAL;
            case NATIONAL -> NumberFormat.NATIONAL;
            case AS_DIALLED -> NumberFormat.AS_DIALLED;
        };
    }

    static NumberPlan numberPlan(NumberPlanData data) {
        return new NumberPlan(
                data.countryCode(), data.internationalPrefix(), data.nationalPrefix(), data.areaCode(), data.shortNumbers(),
                data.emergencyNumbers(), data.emergencyBarred());
    }

    /** A number that is switched off is as one that is not there. */
    static Map<String, Destination> numbers(TenantPlan plan) {
        var numbers = new HashMap<String, Destination>();
        plan.numbers().stream()
                .filter(number -> number.enabled() && number.destination() != null)
                .forEach(number -> numbers.put(number.number(), Translation.destination(number.destination())));
        return numbers;
    }
}
