package io.ringhall.compiler;

import io.ringhall.kernel.DialNumber;
import io.ringhall.plan.PlannedExtension;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.plan.ringgroup.StageData;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The members of each stage. */
final class MembersPass implements Pass {
    /** A member's place; its path is only spelt out when something is wrong. */
    private record At(int stage, int member) {
        String path() {
            return "stages[" + stage + "].members[" + member + "]";
        }
    }

    @Override
    public void check(Draft draft, Findings findings) {
        var plan = draft.plan();
        var extensions = plan.extensions().stream()
                .collect(Collectors.toMap(
                        extension -> extension.data().number(), Function.identity(), (first, second) -> first));
        for (var group : plan.ringGroups()) {
            var found = findings.about(ThingKind.RING_GROUP, group.data().number());
            for (int i = 0; i < group.data().stages().size(); i++) {
                check(group.data().stages().get(i), i, extensions, found);
            }
        }
    }

    private static void check(
            StageData stage, int index, Map<String, PlannedExtension> extensions, Findings.About found) {
        var seen = new HashSet<String>();
        for (int j = 0; j < stage.members().size(); j++) {
            var member = stage.members().get(j);
            var at = new At(index, j);
            if ((member.extension() == null) == (member.external() == null)) {
                found.error(at.path(), "member-kind", "A member is either an extension or an external number");
                continue;
            }
            if (!seen.add(Objects.requireNonNullElse(member.extension(), member.external()))) {
                found.error(at.path(), "member-twice", "This member is in the stage already");
            }
            times(member, stage, at, found);
            phone(member, at, extensions, found);
        }
        if (!stage.members().isEmpty() && stage.members().stream().noneMatch(MemberData::enabled)) {
            found.warning(
                    "stages[" + index + "].members",
                    "stage-disabled",
                    "Every member is switched off: the stage is skipped");
        }
    }

    private static void times(MemberData member, StageData stage, At at, Findings.About found) {
        seconds(member.delaySeconds(), at, "delaySeconds", "delay-range", found);
        seconds(member.ringSeconds(), at, "ringSeconds", "ring-range", found);
        if (member.delaySeconds() >= stage.seconds() && member.delaySeconds() > 0) {
            found.warning(at.path() + ".delaySeconds", "delay-too-long", "The stage is over before this member rings");
        }
    }

    private static void seconds(int value, At at, String field, String code, Findings.About found) {
        if (value < 0 || value > 300) {
            found.error(at.path() + "." + field, code, "A member's seconds are 0 to 300, not " + value);
        }
    }

    private static void phone(
            MemberData member, At at, Map<String, PlannedExtension> extensions, Findings.About found) {
        if (member.external() != null) {
            if (!DialNumber.isExternal(member.external())) {
                found.error(
                        at.path(), "external-format", "An external number has 3 to 20 digits, with + in front where needed");
            }
            return;
        }
        var extension = extensions.get(member.extension());
        if (extension == null) {
            return; // ReferencesPass says so
        }
        if (!extension.data().enabled()) {
            found.warning(
                    at.path(), "member-suspended", "Extension " + member.extension() + " is suspended and does not ring");
        }
    }
}
