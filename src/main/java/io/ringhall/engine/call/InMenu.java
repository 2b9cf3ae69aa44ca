package io.ringhall.engine.call;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.MenuConfig;
import io.ringhall.engine.report.TraceEntry.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller hears an IVR and may press keys or dial an extension (behaviour.md §5).
 *
 * @param round how often the greeting has begun
 * @param greeting it still plays
 * @param typed digits so far that may become more
 */
record InMenu(Call call, MenuConfig menu, int round, boolean greeting, String typed) implements CallState {
    @Override
    public InMenu with(Call next) {
        return new InMenu(next, menu, round, greeting, typed);
    }

    static CallState begin(Call call, MenuConfig menu, Effects out) {
        out.note(Kind.MENU, call.stage(), menu.number(), "IVR " + menu.name());
        return new InMenu(Routing.answer(call, out), menu, 0, false, "").greet(false, out);
    }

    private CallState greet(boolean wrong, Effects out) {
        var next = call.withNextTimer();
        out.add(wrong
                ? new Effect.Say(List.of("ivr-wrong", menu.greeting()), next.timer())
                : new Effect.Play(menu.greeting(), false, next.timer()));
        return new InMenu(next, menu, round + 1, true, "");
    }

    /** The greeting is over: wait for a key. */
    CallState played(int token, World world, Effects out) {
        return token == call.timer() && greeting ? waiting("", menu.timeoutSeconds(), world, out) : this;
    }

    private CallState waiting(String digits, int seconds, World world, Effects out) {
        var next = call.withNextTimer();
        out.add(new Effect.SetTimer(next.timer(), world.now() + seconds * 1000L));
        return new InMenu(next, menu, round, false, digits);
    }

    /** No further digit: what was typed counts; nothing was typed: again. */
    CallState timedOut(World world, Effects out) {
        if (!typed.isEmpty()) {
            return complete(world, out);
        }
        out.note(Kind.TIMER, call.stage(), menu.number(), "no key pressed");
        return round < menu.repeats() ? greet(false, out) : leave(menu.rules().timedOut(), "nothing was pressed", world, out);
    }

    CallState digit(char key, World world, Effects out) {
        if (greeting && !menu.rules().bargeIn()) {
            return this;
        }
        if (greeting) {
            out.add(new Effect.StopPlaying());
        }
        boolean ends = key == '#' && !typed.isEmpty();
        var dialled = ends ? typed : typed + key;
        var next = new InMenu(call, menu, round, false, dialled);
        // Longest match: 1 leads somewhere and 101 is an extension, so 1 counts only when nothing follows.
        return !ends && longerPossible(dialled) ? next.waiting(dialled, menu.rules().interDigitSeconds(), world, out) : next.complete(world, out);
    }

    private boolean longerPossible(String digits) {
        if (!menu.rules().directDial()) {
            return false;
        }
        for (var target : call.config().targets().values()) {
            if (target instanceof ExtensionConfig extension
                    && extension.number().length() > digits.length()
                    && extension.number().startsWith(digits)
                    && menu.rules().reaches(extension.number())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Destination found() {
        var key = typed.length() == 1 ? menu.keys().get(typed.charAt(0)) : null;
        return key == null && call.config().extension(typed) != null && menu.rules().reaches(typed) ? new Destination.ToExtension(typed) : key;
    }

    private CallState complete(World world, Effects out) {
        var what = typed.length() == 1 ? "key " + typed : "dialled " + typed;
        var destination = found();
        if (destination != null) {
            out.note(Kind.MENU, call.stage(), menu.number(), what + ": " + Routing.describe(destination));
            return Routing.to(call.withNextTimer(), destination, world, out);
        }
        out.note(Kind.MENU, call.stage(), menu.number(), what + (typed.length() == 1 ? " has no destination" : ": no such extension here"));
        return round < menu.repeats() ? greet(true, out) : leave(menu.rules().wrong(), "wrong input", world, out);
    }

    private CallState leave(Destination to, String why, World world, Effects out) {
        if (to instanceof Destination.Nowhere) {
            return Announcing.begin(call, "goodbye", "ivr " + menu.number(), out);
        }
        out.note(Kind.MENU, call.stage(), menu.number(), why + ": " + Routing.describe(to));
        return Routing.to(call.withNextTimer(), to, world, out);
    }
}
