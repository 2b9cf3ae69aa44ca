package io.ringhall.plan.ringgroup;

import io.ringhall.plan.Renumbering;
import io.ringhall.plan.serviceflag.FlagConditionData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a group.
 *
 * @param seconds 5-300, default 20
 * @param when the stage is skipped unless this holds; null = it always counts
 * @param cellsWhen its outside members do not ring unless this holds; null = they always may
 */
public record StageData(
        int seconds,
        RingStrategy strategy,
        List<MemberData> members,
        @Nullable FlagConditionData when,
        @Nullable FlagConditionData cellsWhen) {
    public static final int DEFAULT_SECONDS = 20;

    public StageData(
            int seconds,
            @Nullable RingStrategy strategy,
            @Nullable List<MemberData> members,
            @Nullable FlagConditionData when,
            @Nullable FlagConditionData cellsWhen) {
        this.seconds = seconds;
        this.strategy = strategy == null ? RingStrategy.ALL : strategy;
        this.members = members == null ? List.of() : List.copyOf(members);
        this.when = when;
        this.cellsWhen = cellsWhen;
    }

    /** One that always counts. */
    public StageData(int seconds, @Nullable RingStrategy strategy, @Nullable List<MemberData> members) {
        this(seconds, strategy, members, null, null);
    }

    public static StageData of(MemberData... members) {
        return new StageData(DEFAULT_SECONDS, RingStrategy.ALL, List.of(members));
    }

    public static StageData ofExtensions(String... numbers) {
        return new StageData(
                DEFAULT_SECONDS, RingStrategy.ALL, List.of(numbers).stream().map(MemberData::extension).toList());
    }

    public StageData withSeconds(int value) {
        return new StageData(value, strategy, members, when, cellsWhen);
    }

    public StageData withStrategy(RingStrategy value) {
        return new StageData(seconds, value, members, when, cellsWhen);
    }

    public StageData withMembers(List<MemberData> value) {
        return new StageData(seconds, strategy, value, when, cellsWhen);
    }

    public StageData withWhen(@Nullable FlagConditionData value) {
        return new StageData(seconds, strategy, members, value, cellsWhen);
    }

    public StageData withCellsWhen(@Nullable FlagConditionData value) {
        return new StageData(seconds, strategy, members, when, value);
    }

    /** A member that becomes another who is there already is not doubled. */
    StageData following(Renumbering change) {
        var followed = new ArrayList<MemberData>();
        for (var member : members) {
            var next = member.following(change);
            if (next.equals(member) || members.stream().noneMatch(next::isSamePhoneAs)) {
                followed.add(next);
            }
        }
        return withMembers(followed)
                .withWhen(FlagConditionData.following(when, change))
                .withCellsWhen(FlagConditionData.following(cellsWhen, change));
    }
}
