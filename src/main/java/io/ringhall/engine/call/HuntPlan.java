package io.ringhall.engine.call;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.MemberConfig;
import io.ringhall.engine.config.MissedCallMarking;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.config.Ringback;
import io.ringhall.engine.config.StageConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ring, in stages. A ring group and a plain extension are hunted by the same rules; an extension is one stage with
 * one member.
 *
 * @param groupId key of the rotation memory, null for an extension
 * @param afterwards where the call goes when nobody answers
 * @param skipBusy members in a call count as unavailable
 * @param ringback what the caller hears meanwhile
 */
record HuntPlan(
        String label,
        @Nullable String groupId,
        List<StageConfig> stages,
        Destination afterwards,
        boolean skipBusy,
        boolean followForwards,
        MissedCallMarking marking,
        Presentation presentation,
        Ringback ringback) {

    static HuntPlan of(GroupConfig group, Caller caller) {
        return new HuntPlan(
                "group " + group.number(),
                group.id(),
                group.stages(),
                group.finalDestination(),
                group.skipBusy(),
                group.followForwards(),
                group.missedCallMarking(),
                present(group, caller),
                group.sound().ringback());
    }

    static HuntPlan of(ExtensionConfig extension, Caller caller) {
        var only = new MemberConfig(extension.number(), false, true, 0, 0);
        return new HuntPlan(
                "extension " + extension.number(),
                null,
                List.of(new StageConfig(0, extension.noAnswerSeconds(), RingStrategy.ALL, List.of(only))),
                extension.noAnswer(),
                false,
                true,
                MissedCallMarking.UNLESS_ANSWERED,
                new Presentation(caller.anonymous() ? "Anonymous" : caller.name(), caller.number(), caller.anonymous()),
                Ringback.PLAIN);
    }

    boolean forGroup() {
        return groupId != null;
    }

    @Nullable String groupNumber() {
        return forGroup() ? label.substring(label.indexOf(' ') + 1) : null;
    }

    /** What members see (behaviour.md §1, Display). A withheld caller id stays withheld; the group's name may still show. */
    private static Presentation present(GroupConfig group, Caller caller) {
        var shown = caller.anonymous() ? "Anonymous" : caller.name() != null ? caller.name() : caller.number();
        var name =
                switch (group.display()) {
                    case CALLER -> shown;
                    case GROUP -> group.name();
                    case GROUP_CALLER -> group.name() + " (" + shown + ")";
                    case CALLER_GROUP -> shown + " (" + group.name() + ")";
                };
        var prefix = group.namePrefix();
        return new Presentation(
                prefix == null || prefix.isBlank() ? name : prefix.strip() + " " + name, caller.number(), caller.anonymous());
    }
}
