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
 * @param confirming phones that answered and are asked to press 1
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
        List<Confirming> confirming,
        List<String> declined,
        boolean ringing,
        int refused)
        implements CallState {

    @Override
    public Hunting with(Call next) {
        return new Hunting(next, plan, stageIndex, stageEndsAt, turns, legs, confirming, declined, ringing, refused);
    }

    Hunting withTurns(List<Turn> next) {
        return new Hunting(call, plan, stageIndex, stageEndsAt, next, legs, confirming, declined, ringing, refused);
    }

    Hunting withTurn(int index, Turn turn) {
        var next = new ArrayList<>(turns);
        next.set(index, turn);
        return withTurns(List.copyOf(next));
    }

    Hunting withLegs(List<HuntLeg> next) {
        return new Hunting(call, plan, stageIndex, stageEndsAt, turns, next, confirming, declined, ringing, refused);
    }

    Hunting withLeg(HuntLeg leg) {
        var next = new ArrayList<>(legs);
        next.add(leg);
        return withLegs(List.copyOf(next));
    }

    Hunting withoutLeg(HuntLeg leg) {
        return withLegs(legs.stream().filter(each -> each.leg() != leg.leg()).toList());
    }

    /** Adds one, or replaces what was known of its leg. */
    Hunting withConfirming(Confirming asked) {
        var next = new ArrayList<>(confirming);
        next.removeIf(each -> each.leg() == asked.leg());
        next.add(asked);
        return withConfirming(List.copyOf(next));
    }

    Hunting withoutConfirming(Confirming asked) {
        return withConfirming(confirming.stream().filter(each -> each.leg() != asked.leg()).toList());
    }

    private Hunting withConfirming(List<Confirming> next) {
        return new Hunting(call, plan, stageIndex, stageEndsAt, turns, legs, next, declined, ringing, refused);
    }

    /** Nothing rings any more, but somebody may still press 1: nobody is asked once more. */
    Hunting lastCall() {
        return new Hunting(
                call, plan, plan.stages().size() - 1, Long.MAX_VALUE, List.of(), legs,
                confirming.stream().map(Confirming::lastCall).toList(), declined, ringing, refused);
    }

    boolean isLastCall() {
        return stageEndsAt == Long.MAX_VALUE;
    }

    Hunting withDeclined(String member) {
        if (declined.contains(member)) {
            return this;
        }
        var next = new ArrayList<>(declined);
        next.add(member);
        return new Hunting(call, plan, stageIndex, stageEndsAt, turns, legs, confirming, List.copyOf(next), ringing, refused);
    }

    Hunting withRinging() {
        return new Hunting(call, plan, stageIndex, stageEndsAt, turns, legs, confirming, declined, true, refused);
    }

    Hunting withRefused(int status) {
        return new Hunting(call, plan, stageIndex, stageEndsAt, turns, legs, confirming, declined, ringing, status);
    }

    @Nullable HuntLeg leg(int number) {
        for (var leg : legs) {
            if (leg.leg() == number) {
                return leg;
            }
        }
        return null;
    }

    @Nullable Confirming confirming(int number) {
        for (var asked : confirming) {
            if (asked.leg() == number) {
                return asked;
            }
        }
        return null;
    }

    /** Whether a phone of the member rings or is being asked. */
    boolean hasLeg(String member) {
        for (var asked : confirming) {
            if (asked.member().equals(member)) {
                return true;
            }
        }
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
