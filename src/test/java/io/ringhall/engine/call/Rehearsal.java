package io.ringhall.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.TenantConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One call under virtual time: tells the machine what happens and remembers what it wanted done. */
final class Rehearsal {
    final VirtualWorld world;
    CallState state;
    List<Effect> last;
    final List<Effect> all = new ArrayList<>();
    private final TreeMap<Integer, Effect.Dial> dialled = new TreeMap<>();

    Rehearsal(VirtualWorld world, TenantConfig config, String dialledNumber) {
        this(world, config, dialledNumber, new Caller("+15550100", "Ann", null, false));
    }

    Rehearsal(VirtualWorld world, TenantConfig config, String dialledNumber, Caller caller) {
        this.world = world;
        world.config = config;
        var step = CallMachine.begin(Call.arriving("c1", config, caller, dialledNumber, world.now()), world);
        state = step.state();
        last = List.of();
        take(step);
    }

    Rehearsal on(CallEvent event) {
        take(CallMachine.step(state, event, world));
        return this;
    }

    private void take(Step step) {
        state = step.state();
        last = step.effects();
        all.addAll(last);
        for (var effect : last) {
            if (effect instanceof Effect.Dial dial) {
                dialled.put(dial.leg(), dial);
            }
        }
    }

    /** Lets the newest timer fire, at its time. */
    Rehearsal untilTimer() {
        var timer = all.reversed().stream()
                .filter(Effect.SetTimer.class::isInstance)
                .map(Effect.SetTimer.class::cast)
                .findFirst()
                .orElseThrow();
        world.now = Math.max(world.now, timer.at());
        return on(new CallEvent.TimerFired(timer.timer()));
    }

    /** The newest leg of a member. */
    int leg(String member) {
        return dialled.values().stream().filter(dial -> dial.member().equals(member)).mapToInt(Effect.Dial::leg).max().orElseThrow();
    }

    Rehearsal ringing(String member) {
        return on(new CallEvent.Ringing(leg(member)));
    }

    Rehearsal answers(String member) {
        return on(new CallEvent.Answered(leg(member)));
    }

    Rehearsal refuses(String member, int status) {
        return on(new CallEvent.Failed(leg(member), status, List.of()));
    }

    List<String> dialledNow() {
        return last.stream().filter(Effect.Dial.class::isInstance).map(e -> ((Effect.Dial) e).member()).toList();
    }

    List<String> cancelledNow(@Nullable CancelCause cause) {
        return last.stream()
                .filter(e -> e instanceof Effect.Cancel(int leg, var why) && (cause == null || why == cause))
                .map(e -> dialled.get(((Effect.Cancel) e).leg()).member())
                .toList();
    }

    long count(Class<? extends Effect> kind) {
        return all.stream().filter(kind::isInstance).count();
    }

    List<Effect> now(Class<? extends Effect> kind) {
        return last.stream().filter(kind::isInstance).toList();
    }

    void noted(String subject, String detail) {
        assertThat(all)
                .as("trace says of %s: %s", subject, detail)
                .anyMatch(e -> e instanceof Effect.Note note && subject.equals(note.subject()) && note.detail().contains(detail));
    }
}
