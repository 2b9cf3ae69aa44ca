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
 * @param parting established legs that hear a last word and are hung up after it
 * @param group number of the first ring group that took the call
 * @param stage last stage reached, 0 = none
 * @param nextLeg number the next leg gets; the caller's leg is 0
 * @param timer number of the newest timer; any other that fires is stale
 * @param party whom the call is about to connect: its caller until a transfer
 * @param talked a person has answered
 * @param transfer the transfer under way, null = none
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
        List<Integer> parting,
        @Nullable String group,
        int stage,
        int nextLeg,
        int timer,
        Party party,
        boolean talked,
        @Nullable Transfer transfer) {
    /** The caller's leg. */
    public static final int CALLER = 0;

    public static Call arriving(String id, TenantConfig config, Caller caller, String dialled, long now) {
        return new Call(
                id, config, caller, dialled, now, false, List.of(), List.of(), List.of(), null, 0, 1, 0, new Party(CALLER, caller), false, null);
    }

    Call withAnswered() {
        return new Call(
                id, config, caller, dialled, startedAt, true, visited, leaving, parting, group, stage, nextLeg, timer, party, talked, transfer);
    }

    Call withTalked() {
        return new Call(
                id, config, caller, dialled, startedAt, true, visited, leaving, parting, group, stage, nextLeg, timer, party, true, transfer);
    }

    Call withVisited(String destination) {
        return withVisited(plus(visited, destination));
    }

    Call withVisited(List<String> visited) {
        return new Call(
                id, config, caller, dialled, startedAt, answered, visited, leaving, parting, group, stage, nextLeg, timer, party, talked, transfer);
    }

    Call withLeaving(int leg) {
        return withLeaving(plus(leaving, leg));
    }

    Call withGone(int leg) {
        return withLeaving(leaving.stream().filter(each -> each != leg).toList());
    }

    private Call withLeaving(List<Integer> leaving) {
        return new Call(
                id, config, caller, dialled, startedAt, answered, visited, leaving, parting, group, stage, nextLeg, timer, party, talked, transfer);
    }

    Call withParting(int leg) {
        return withParting(plus(parting, leg));
    }

    Call withParted(int leg) {
        return withParting(parting.stream().filter(each -> each != leg).toList());
    }

    Call withoutParting() {
        return parting.isEmpty() ? this : withParting(List.of());
    }

    private Call withParting(List<Integer> parting) {
        return new Call(
                id, config, caller, dialled, startedAt, answered, visited, leaving, parting, group, stage, nextLeg, timer, party, talked, transfer);
    }

    Call withGroup(String number) {
        return group != null ? this : withGroupNumber(number);
    }

    private Call withGroupNumber(String group) {
        return new Call(
                id, config, caller, dialled, startedAt, answered, visited, leaving, parting, group, stage, nextLeg, timer, party, talked, transfer);
    }

    Call withStage(int reached) {
        return new Call(
                id, config, caller, dialled, startedAt, answered, visited, leaving, parting, group, reached, nextLeg, timer, party, talked, transfer);
    }

    Call withNextLeg() {
        return new Call(
                id, config, caller, dialled, startedAt, answered, visited, leaving, parting, group, stage, nextLeg + 1, timer, party, talked, transfer);
    }

    Call withNextTimer() {
        return new Call(
                id, config, caller, dialled, startedAt, answered, visited, leaving, parting, group, stage, nextLeg, timer + 1, party, talked, transfer);
    }

    Call withParty(Party party) {
        return new Call(
                id, config, caller, dialled, startedAt, answered, visited, leaving, parting, group, stage, nextLeg, timer, party, talked, transfer);
    }

    Call withTransfer(@Nullable Transfer transfer) {
        return new Call(
                id, config, caller, dialled, startedAt, answered, visited, leaving, parting, group, stage, nextLeg, timer, party, talked, transfer);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var next = new ArrayList<T>(list.size() + 1);
        next.addAll(list);
        next.add(item);
        return List.copyOf(next);
    }
}
