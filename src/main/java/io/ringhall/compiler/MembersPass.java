package io.ringhall.compiler;

import io.ringhall.kernel.DialNumber;
import io.ringhall.plan.PlannedExtension;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.plan.ringgroup.StageData;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The members of each stage. */
final class MembersPass implements Pass {
    @Override
    public void check(TenantPlan plan, Findings findings) {
        var extensions = plan.extensions().stream()
                .collect(Collectors.toMap(
                        extension -> extension.data().number(), Function.identity(), (first, second) -> first));
        for (var group : plan.ringGroups()) {
            var found = findings.about(ThingKind.RING_GROUP, group.data().number());
            for (int i = 0; i < group.data().stages().size(); i++) {
                check(group.data().stages().get(i), "stages[" + i + "]", extensions, found);
            }
        }
    }

    private static void check(
            StageData stage, String path, Map<String, PlannedExtension> extensions, Findings.About found) {
        var seen = new HashSet<String>();
        for (int j = 0; j < stage.members().size(); j++) {
            var member = stage.members().get(j);
            var at = path + ".members[" + j + "]";
            if ((member.extension() == null) == (member.external() == null)) {
                found.error(at, "member-kind", "A member is either an extension or an external number");
                continue;
            }
            if (!seen.add(member.extension() + "/" + member.external())) {
                found.error(at, "member-twice", "This member is in the stage already");
            }
            times(member, stage, at, found);
            phone(member, at, extensions, found);
        }
        if (!stage.members().isEmpty() && stage.members().stream().noneMatch(MemberData::enabled)) {
            found.warning(path + ".members", "stage-disabled", "Every member is switched off: the stage is skipped");
        }
    }

    private static void times(MemberData member, StageData stage, String at, Findings.About found) {
        found.range(at + ".delaySeconds", "delay-range", "A member's delay in seconds", member.delaySeconds(), 0, 300);
        found.range(at + ".ringSeconds", "ring-range", "A member's ring time in seconds", member.ringSeconds(), 0, 300);
        if (member.delaySeconds() >= stage.seconds() && member.delaySeconds() > 0) {
            found.warning(at + ".delaySeconds", "delay-too-long", "The stage is over before this member rings");
        }
    }

    private static void phone(
            MemberData member, String at, Map<String, PlannedExtension> extensions, Findings.About found) {
        if (member.external() != null) {
            if (!DialNumber.isExternal(member.external())) {
                found.error(at, "external-format", "An external number has 3 to 20 digits, with + in front where needed");
            }
            return;
        }
        var extension = extensions.get(member.extension());
        if (extension == null) {
            return; // ReferencesPass says so
        }
        if (!extension.data().enabled()) {
            found.warning(at, "member-suspended", "Extension " + member.extension() + " is suspended and does not ring");
        }
    }
}
