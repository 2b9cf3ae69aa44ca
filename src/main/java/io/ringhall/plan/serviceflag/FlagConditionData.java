package io.ringhall.plan.serviceflag;

import io.ringhall.plan.Reference;
import io.ringhall.plan.Renumbering;
import io.ringhall.plan.ThingKind;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** That a flag is set, or clear. @param flag its number */
public record FlagConditionData(String flag, boolean set) {
    public static FlagConditionData set(String flag) {
        return new FlagConditionData(flag, true);
    }

    public static FlagConditionData clear(String flag) {
        return new FlagConditionData(flag, false);
    }

    public static Stream<Reference> references(@Nullable FlagConditionData condition, String where) {
        return condition == null ? Stream.empty() : Stream.of(new Reference(ThingKind.FLAG, condition.flag(), where));
    }

    public static @Nullable FlagConditionData following(@Nullable FlagConditionData condition, Renumbering change) {
        return condition == null ? null : new FlagConditionData(change.of(ThingKind.FLAG, condition.flag()), condition.set());
    }
}
