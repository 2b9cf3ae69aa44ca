package io.ringhall.compiler;

import io.ringhall.plan.ThingKind;
import io.ringhall.plan.ThingRules;
import io.ringhall.plan.ringgroup.RingGroupData;
import org.jspecify.annotations.Nullable;

/** A ring group's own fields, but for its members (behaviour.md §1). */
final class GroupsPass implements Pass {
    @Override
    public void check(Draft draft, Findings findings) {
        var plan = draft.plan();
        for (var group : plan.ringGroups()) {
            check(group.data(), findings.about(ThingKind.RING_GROUP, group.data().number()));
        }
    }

    private static void check(RingGroupData group, Findings.About found) {
        if (group.stages().size() > RingGroupData.MAX_STAGES) {
            found.error("stages", "too-many-stages", "A group has at most " + RingGroupData.MAX_STAGES + " stages");
        }
        for (int i = 0; i < group.stages().size(); i++) {
            found.range(
                    "stages[" + i + "].seconds",
                    "stage-seconds-range",
                    "A stage's duration in seconds",
                    group.stages().get(i).seconds(),
                    5,
                    300);
        }
        if (group.stages().stream().allMatch(stage -> stage.members().isEmpty())) {
            found.warning("stages", "group-empty", "Nobody rings: every call goes straight to Final");
        }
        if (group.finalDestination() == null) {
            found.error("final", "final-missing", "Choose where the call goes when nobody answers");
        }
        found.range(
                "maxConcurrentCalls",
                "max-concurrent-calls-range",
                "The number of calls at once (0 = no limit)",
                group.maxConcurrentCalls(),
                0,
                1000);
        text("crmAccount", group.crmAccount(), 64, found);
        text("namePrefix", group.namePrefix(), 40, found);
    }

    private static void text(String path, @Nullable String text, int longest, Findings.About found) {
        if (text != null && (text.length() > longest || !ThingRules.isPrintable(text))) {
            found.error(path, "text-length", "At most " + longest + " characters, no control characters");
        }
    }
}
