package io.ringhall.engine.call;

import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.config.Secret;
import io.ringhall.engine.flag.FlagCommand;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.flag.Flags;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody dialled a service flag (behaviour.md §4, src/spec/flags.md): the flag is toggled and says how it stands; keys change it
 * further. What dialling did is taken back by the first key.
 *
 * @param base the memory that the next key starts from
 * @param typed digits of the PIN so far
 * @param tries PINs that were wrong
 */
record Flagging(Call call, FlagConfig flag, FlagMemory base, Phase phase, String typed, int tries) implements CallState {
    enum Phase {
        /** A PIN is being typed. */
        PIN,
        /** The new state is told. */
        TELLING,
        /** The keys are explained. */
        EXPLAINING,
        /** Nothing plays; a key may still come. */
        LISTENING
    }

    private static final int MOST_TRIES = 3;
    private static final long PIN_MILLIS = 10_000;
    private static final long KEY_MILLIS = 5_000;

    @Override
    public Flagging with(Call next) {
        return new Flagging(next, flag, base, phase, typed, tries);
    }

    static CallState begin(Call call, FlagConfig flag, World world, Effects out) {
        var extension = call.party().who().extension();
        if (extension == null || call.transfer() != null || !flag.permits(extension)) {
            out.note(Kind.FLAG, call.stage(), flag.number(), (extension == null ? "a caller from outside" : extension) + " may not change this flag");
            return Routing.refuse(call, 403, "Forbidden", Outcome.FAILED, out);
        }
        var start = new Flagging(Routing.answer(call, out), flag, world.flagMemory(flag.id()), Phase.PIN, "", 0);
        return flag.pin().equals(Secret.NONE) ? start.toggled(world, out) : start.ask("flag-pin", out);
    }

    private Flagging ask(String prompt, Effects out) {
        var next = call.withNextTimer();
        out.add(new Effect.Play(prompt, false, next.timer()));
        return new Flagging(next, flag, base, Phase.PIN, "", tries);
    }

    private CallState toggled(World world, Effects out) {
        var memory = world.flagMemory(flag.id());
        var next = changed(memory, new FlagCommand.Toggle(), world, out);
        return new Flagging(call, flag, memory, Phase.TELLING, "", tries).tell(next, world, out);
    }

    private FlagMemory changed(FlagMemory from, FlagCommand command, World world, Effects out) {
        var by = String.valueOf(call.party().who().extension());
        var next = Flags.after(flag, from, command, by, world.now());
        out.add(new Effect.RememberFlag(flag, next));
        out.note(Kind.FLAG, call.stage(), flag.number(), by + " changed it: it is " + (Flags.set(flag, next, world.now()) ? "set" : "clear"));
        return next;
    }

    private Flagging tell(FlagMemory memory, World world, Effects out) {
        return play(Flags.set(flag, memory, world.now()) ? "flag-set" : "flag-clear", Phase.TELLING, out);
    }

    private Flagging play(String prompt, Phase next, Effects out) {
        var numbered = call.withNextTimer();
        out.add(new Effect.Play(prompt, false, numbered.timer()));
        return new Flagging(numbered, flag, base, next, typed, tries);
    }

    CallState played(int token, World world, Effects out) {
        if (token != call.timer()) {
            return this;
        }
        return switch (phase) {
            case PIN -> wait(Phase.PIN, PIN_MILLIS, world, out);
            case TELLING -> flag.schedule() == null ? over("told", out) : play("flag-menu", Phase.EXPLAINING, out);
            case EXPLAINING, LISTENING -> wait(Phase.LISTENING, KEY_MILLIS, world, out);
        };
    }

    private Flagging wait(Phase next, long millis, World world, Effects out) {
        var numbered = call.withNextTimer();
        out.add(new Effect.SetTimer(numbered.timer(), world.now() + millis));
        return new Flagging(numbered, flag, base, next, typed, tries);
    }

    CallState timedOut(Effects out) {
        return over(phase == Phase.PIN ? "no PIN was typed" : "no further key", out);
    }

    CallState digit(char key, World world, Effects out) {
        return phase == Phase.PIN ? pin(key, world, out) : menu(key, world, out);
    }

    private CallState pin(char key, World world, Effects out) {
        out.add(new Effect.StopPlaying());
        var more = key == '#' ? typed : typed + key;
        if (key != '#' && more.length() < flag.pin().value().length()) {
            return new Flagging(call, flag, base, Phase.PIN, more, tries).wait(Phase.PIN, PIN_MILLIS, world, out);
        }
        if (more.equals(flag.pin().value())) {
            return toggled(world, out);
        }
        out.note(Kind.FLAG, call.stage(), flag.number(), "wrong PIN");
        if (tries + 1 >= MOST_TRIES) {
            return Announcing.begin(call, "goodbye", "flag " + flag.number(), out);
        }
        return new Flagging(call, flag, base, Phase.PIN, "", tries + 1).ask("flag-pin-wrong", out);
    }

    private CallState menu(char key, World world, Effects out) {
        var command = flag.schedule() == null ? null : command(key);
        if (command == null) {
            return this;
        }
        out.add(new Effect.StopPlaying());
        var next = changed(base, command, world, out);
        var moved = new Flagging(call, flag, next, Phase.TELLING, "", tries);
        if (command instanceof FlagCommand.Holiday) {
            boolean holiday = Flags.standing(flag, next, world.now()).holiday();
            return moved.play(holiday ? "flag-holiday" : "flag-no-holiday", Phase.EXPLAINING, out);
        }
        return moved.tell(next, world, out).explained();
    }

    /** The keys were explained before. */
    private Flagging explained() {
        return new Flagging(call, flag, base, Phase.EXPLAINING, typed, tries);
    }

    private static @Nullable FlagCommand command(char key) {
        return switch (key) {
            case '0' -> new FlagCommand.Release();
            case '1' -> new FlagCommand.EndOfDay();
            case '2' -> new FlagCommand.StartOfDay();
            case '4' -> new FlagCommand.Holiday();
            default -> null;
        };
    }

    private CallState over(String why, Effects out) {
        out.add(new Effect.HangUp(call.party().leg()));
        out.note(Kind.ENDED, call.stage(), null, why);
        return Endings.finish(call, Outcome.FINAL, "flag " + flag.number(), out);
    }
}
