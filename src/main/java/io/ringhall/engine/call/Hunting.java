package io.ringhall.engine.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members ring, stage by stage.
 *
 * @param stageIndex position in the plan's stages
 * @param stageEndsAt when the next stage replaces this one, milliseconds since the epoch
 * @param turns the stage's eligible members in ring order
 * @param legs legs that were invited and have no final answer
 * @param declined members that refused this call for good (603): they are not rung again for it
 * @param ringing the caller has heard of a ringing phone
 * @param refused the last status of refusal seen, 0 = none
 */
record Hunting(
        Call call,
        HuntPlan plan,
        int stageIndex,
        long stageEndsAt,
        List<Turn> turns,
        List<HuntLeg> legs,
        List<String> declined,
        boolean ringing,
        int refused)
        implements CallState {

    @Override
    public Hunting with(Call next) {
        return new Hunting(next, plan, stageIndex, stageEndsAt, turns, legs, declined, ringing, refused);
    }

    Hunting withTurns(List<Turn> next) {
        return new Hunting(call, plan, stageIndex, stageEndsAt, next, legs, declined, ringing, refused);
    }

    Hunting withTurn(int index, Turn turn) {
        var next = new ArrayList<>(turns);
        next.set(index, turn);
        return withTurns(List.copyOf(next));
    }

    Hunting withLegs(List<HuntLeg> next) {
        return new Hunting(call, plan, stageIndex, stageEndsAt, turns, next, declined, ringing, refused);
    }

    Hunting withLeg(HuntLeg leg) {
        var next = new ArrayList<>(legs);
        next.add(leg);
        return withLegs(List.copyOf(next));
    }

    Hunting withoutLeg(HuntLeg leg) {
        return withLegs(legs.stream().filter(each -> each.leg() != leg.leg()).toList());
    }

    Hunting withDeclined(String member) {
        if (declined.contains(member)) {
            return this;
        }
        var next = new ArrayList<>(declined);
        next.add(member);
        return new Hunting(call, plan, stageIndex, stageEndsAt, turns, legs, List.copyOf(next), ringing, refused);
    }

    Hunting withRinging() {
        return new Hunting(call, plan, stageIndex, stageEndsAt, turns, legs, declined, true, refused);
    }

    Hunting withRefused(int status) {
        return new Hunting(call, plan, stageIndex, stageEndsAt, turns, legs, declined, ringing, status);
    }

    @Nullable HuntLeg leg(int number) {
        for (var leg : legs) {
            if (leg.leg() == number) {
                return leg;
            }
        }
        return null;
    }

    boolean hasLeg(String member) {
        for (var leg : legs) {
            if (leg.member().equals(member)) {
                return true;
            }
        }
        return false;
    }

    int stageNumber() {
        return plan.stages().get(stageIndex).number();
    }
}
