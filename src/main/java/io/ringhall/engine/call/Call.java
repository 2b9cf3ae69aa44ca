package io.ringhall.engine.call;

import io.ringhall.engine.config.TenantConfig;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every state of a call carries.
 *
 * @param config the tenant configuration the call began with, kept to its end
 * @param answered the caller's leg has its 200
 * @param visited destinations already tried: the loop guard (behaviour.md §1)
 * @param leaving legs we cancelled whose final answer is still to come; a 200 that crossed the CANCEL is hung up
 * @param group number of the first ring group that took the call
 * @param stage last stage reached, 0 = none
 * @param nextLeg number the next leg gets; the caller's leg is 0
 * @param timer number of the newest timer; any other that fires is stale
 */
public record Call(
        String id,
        TenantConfig config,
        Caller caller,
        String dialled,
        long startedAt,
        boolean answered,
        List<String> visited,
        List<Integer> leaving,
        @Nullable String group,
        int stage,
        int nextLeg,
        int timer) {
    /** The caller's leg. */
    public static final int CALLER = 0;

    public static Call arriving(String id, TenantConfig config, Caller caller, String dialled, long now) {
        return new Call(id, config, caller, dialled, now, false, List.of(), List.of(), null, 0, 1, 0);
    }

    Call withAnswered() {
        return new Call(id, config, caller, dialled, startedAt, true, visited, leaving, group, stage, nextLeg, timer);
    }

    Call withVisited(String destination) {
        return new Call(
                id, config, caller, dialled, startedAt, answered, plus(visited, destination), leaving, group, stage, nextLeg, timer);
    }

    Call withLeaving(int leg) {
        return new Call(
                id, config, caller, dialled, startedAt, answered, visited, plus(leaving, leg), group, stage, nextLeg, timer);
    }

    Call withGone(int leg) {
        var rest = leaving.stream().filter(each -> each != leg).toList();
        return new Call(id, config, caller, dialled, startedAt, answered, visited, rest, group, stage, nextLeg, timer);
    }

    Call withGroup(String number) {
        return group != null
                ? this
                : new Call(id, config, caller, dialled, startedAt, answered, visited, leaving, number, stage, nextLeg, timer);
    }

    Call withStage(int reached) {
        return new Call(id, config, caller, dialled, startedAt, answered, visited, leaving, group, reached, nextLeg, timer);
    }

    Call withNextLeg() {
        return new Call(id, config, caller, dialled, startedAt, answered, visited, leaving, group, stage, nextLeg + 1, timer);
    }

    Call withNextTimer() {
        return new Call(id, config, caller, dialled, startedAt, answered, visited, leaving, group, stage, nextLeg, timer + 1);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var next = new ArrayList<T>(list.size() + 1);
        next.addAll(list);
        next.add(item);
        return List.copyOf(next);
    }
}
