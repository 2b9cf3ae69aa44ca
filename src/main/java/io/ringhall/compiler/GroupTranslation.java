package io.ringhall.compiler;

import io.ringhall.engine.config.Confirmation;
import io.ringhall.engine.config.CrmAccount;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.DisplayMode;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.MemberConfig;
import io.ringhall.engine.config.MissedCallMarking;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.config.StageConfig;
import io.ringhall.plan.PlannedGroup;
import io.ringhall.plan.numberplan.NumberPlanData;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.plan.sound.SoundData;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A ring group in the engine's words. Switched-off members are kept: the call's trace says why they did not ring. */
final class GroupTranslation {
    private GroupTranslation() {}

    static GroupConfig of(PlannedGroup group, NumberPlanData dials, SoundData sound) {
        var data = group.data();
        return new GroupConfig(
                group.id().toString(),
                data.number(),
                data.name(),
                data.aliases(),
                stages(data),
                Translation.destination(data.finalDestination()),
                display(data),
                data.namePrefix(),
                data.skipBusy(),
                data.followForwards(),
                marking(data),
                data.maxConcurrentCalls(),
                data.overflow() == null ? new Destination.Busy() : Translation.destination(data.overflow()),
                account(data),
                CallerIds.compiled(data.outboundCallerId(), dials),
                SoundTranslation.group(data.sound(), sound));
    }

    private static @Nullable CrmAccount account(RingGroupData data) {
        var number = data.crmAccount();
        return number == null || number.isBlank() ? null : new CrmAccount(number.strip(), data.notices().crmHeader());
    }

    private static List<StageConfig> stages(RingGroupData data) {
        return IntStream.range(0, data.stages().size())
                .filter(i -> !data.stages().get(i).members().isEmpty())
                .mapToObj(i -> stage(i + 1, data.stages().get(i)))
                .toList();
    }

    private static StageConfig stage(int number, StageData data) {
        return new StageConfig(
                number,
                data.seconds(),
                strategy(data),
                data.members().stream().map(GroupTranslation::member).toList(),
                FlagTranslation.condition(data.when()),
                FlagTranslation.condition(data.cellsWhen()));
    }

    private static MemberConfig member(MemberData data) {
        var external = data.extension() == null;
        return new MemberConfig(
                Objects.requireNonNullElse(external ? data.external() : data.extension(), ""),
                external,
                data.enabled(),
                data.delaySeconds(),
                data.ringSeconds(),
                confirmation(data, external));
    }

    /** An extension's phone that sends the call out of the house leads to a mailbox as easily as a cell phone does. */
    private static Confirmation confirmation(MemberData data, boolean external) {
        if (data.confirms()) {
            return external ? Confirmation.OUTSIDE : Confirmation.ALWAYS;
        }
        return external ? Confirmation.NEVER : Confirmation.OUTSIDE;
    }

    private static RingStrategy strategy(StageData data) {
        return switch (data.strategy()) {
            case ALL -> RingStrategy.ALL;
            case ROTATE -> RingStrategy.ROTATE;
            case SEQUENTIAL -> RingStrategy.SEQUENTIAL;
            case RANDOM -> RingStrategy.RANDOM;
            case LONGEST_IDLE -> RingStrategy.LONGEST_IDLE;
        };
    }

    private static DisplayMode display(RingGroupData data) {
        return switch (data.display()) {
            case CALLER -> DisplayMode.CALLER;
            case GROUP -> DisplayMode.GROUP;
            case GROUP_CALLER -> DisplayMode.GROUP_CALLER;
            case CALLER_GROUP -> DisplayMode.CALLER_GROUP;
        };
    }

    private static MissedCallMarking marking(RingGroupData data) {
        return switch (data.missedCallMarking()) {
            case UNLESS_ANSWERED -> MissedCallMarking.UNLESS_ANSWERED;
            case ALWAYS -> MissedCallMarking.ALWAYS;
            case NEVER -> MissedCallMarking.NEVER;
        };
    }
}
