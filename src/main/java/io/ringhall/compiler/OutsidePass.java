package io.ringhall.compiler;

import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.kernel.DialNumber;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.TenantPlan;
import java.util.List;

/** Whether outside numbers find a way out, telephone numbers a way in, and calls show numbers that are some. */
final class OutsidePass implements Pass {
    @Override
    public void check(Draft draft, Findings findings) {
        var plan = draft.plan();
        var ways = TrunkTranslation.trunks(plan).stream().filter(TrunkConfig::enabled).toList();
        for (var number : plan.numbers()) {
            if (number.destination() == null) {
                findings.about(ThingKind.NUMBER, number.number())
                        .error("destination", "target-missing", "Choose where calls to this number go");
            }
        }
        for (var extension : plan.extensions()) {
            CallerIds.check("outboundCallerId", extension.data().outboundCallerId(), plan.numberPlan(),
                    findings.about(ThingKind.EXTENSION, extension.data().number()));
        }
        for (var group : plan.ringGroups()) {
            var found = findings.about(ThingKind.RING_GROUP, group.data().number());
            CallerIds.check("outboundCallerId", group.data().outboundCallerId(), plan.numberPlan(), found);
            for (int i = 0; i < group.data().stages().size(); i++) {
                var members = group.data().stages().get(i).members();
                for (int j = 0; j < members.size(); j++) {
                    if (members.get(j).external() != null && members.get(j).extension() == null) {
                        way(plan, ways, members.get(j).external(), "stages[" + i + "].members[" + j + "]", found);
                    }
                }
            }
        }
        draft.destinations().stream()
                .filter(placed -> placed.destination().kind() == DestinationData.Kind.EXTERNAL)
                .forEach(placed -> way(plan, ways, placed.destination().number(), placed.path(),
                        findings.about(placed.kind(), placed.owner())));
    }

    private static void way(TenantPlan plan, List<TrunkConfig> ways, String typed, String path, Findings.About found) {
        if (!DialNumber.isExternal(typed)) {
            return; // another pass says so
        }
        if (ways.isEmpty()) {
            found.warning(path, "no-trunk",
                    typed + " will not ring: there is no trunk to the public network. Add one under Trunks");
            return;
        }
        var dials = plan.numberPlan();
        var number = dials.isShort(typed) ? typed : dials.e164(typed).orElse(null);
        if (number == null) {
            found.warning(path, "number-not-complete",
                    typed + " will not ring: write it with + and country code, or complete the number plan");
        } else if (ways.stream().noneMatch(trunk -> trunk.takes(number))) {
            found.warning(path, "no-trunk-takes", typed + " will not ring: no trunk serves this number, or it is barred");
        }
    }
}
