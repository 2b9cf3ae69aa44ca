package io.ringhall.engine.call;

import io.ringhall.engine.config.MenuConfig;
import io.ringhall.engine.report.TraceEntry.Kind;

/**
 * The caller hears an IVR and may press a key (behaviour.md §5).
 *
 * @param round how often the greeting has begun
 */
record InMenu(Call call, MenuConfig menu, int round) implements CallState {
    @Override
    public InMenu with(Call next) {
        return new InMenu(next, menu, round);
    }

    static CallState begin(Call call, MenuConfig menu, Effects out) {
        out.note(Kind.MENU, call.stage(), menu.number(), "IVR " + menu.name());
        return new InMenu(Routing.answer(call, out), menu, 0).greet(out);
    }

    private CallState greet(Effects out) {
        var next = call.withNextTimer();
        out.add(new Effect.Play(menu.greeting(), false, next.timer()));
        return new InMenu(next, menu, round + 1);
    }

    /** The greeting is over: wait for a key. */
    CallState played(int token, World world, Effects out) {
        if (token != call.timer()) {
            return this;
        }
        var next = call.withNextTimer();
        out.add(new Effect.SetTimer(next.timer(), world.now() + menu.timeoutSeconds() * 1000L));
        return with(next);
    }

    CallState timedOut(Effects out) {
        out.note(Kind.TIMER, call.stage(), menu.number(), "no key pressed");
        return again(out);
    }

    CallState digit(char key, World world, Effects out) {
        var destination = menu.keys().get(key);
        out.add(new Effect.StopPlaying());
        if (destination == null) {
            out.note(Kind.MENU, call.stage(), menu.number(), "key " + key + " has no destination");
            return again(out);
        }
        out.note(Kind.MENU, call.stage(), menu.number(), "key " + key + ": " + Routing.describe(destination));
        return Routing.to(call, destination, world, out);
    }

    private CallState again(Effects out) {
        return round < menu.repeats() ? greet(out) : Announcing.begin(call, "goodbye", "ivr " + menu.number(), out);
    }
}
