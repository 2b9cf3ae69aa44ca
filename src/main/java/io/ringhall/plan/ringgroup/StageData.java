package io.ringhall.plan.ringgroup;

import io.ringhall.plan.Renumbering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage of a group. @param seconds 5-300, default 20 */
public record StageData(int seconds, RingStrategy strategy, List<MemberData> members) {
    public static final int DEFAULT_SECONDS = 20;

    public StageData(int seconds, @Nullable RingStrategy strategy, @Nullable List<MemberData> members) {
        this.seconds = seconds;
        this.strategy = strategy == null ? RingStrategy.ALL : strategy;
        this.members = members == null ? List.of() : List.copyOf(members);
    }

    public static StageData of(MemberData... members) {
        return new StageData(DEFAULT_SECONDS, RingStrategy.ALL, List.of(members));
    }

    public static StageData ofExtensions(String... numbers) {
        return new StageData(
                DEFAULT_SECONDS, RingStrategy.ALL, List.of(numbers).stream().map(MemberData::extension).toList());
    }

    public StageData withSeconds(int value) {
        return new StageData(value, strategy, members);
    }

    public StageData withStrategy(RingStrategy value) {
        return new StageData(seconds, value, members);
    }

    public StageData withMembers(List<MemberData> value) {
        return new StageData(seconds, strategy, value);
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
        return withMembers(followed);
    }
}
