package io.ringhall.engine.call;

import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.report.Simulated;
import io.ringhall.engine.report.Simulated.Ring;
import io.ringhall.engine.report.TraceEntry;
import io.ringhall.engine.trunk.WayOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What would happen to a call that nobody answers: the call machine itself, in a world that is imagined. There is no second set of rules.
 * The call is followed until the engine would answer it (an IVR, a queue, a mailbox) or it ends.
 */
public final class Simulation implements World {
    private static final int MOST_STEPS = 1_000;

    private final TenantConfig config;
    private final Map<String, List<Contact>> contacts;
    private final Map<String, FlagMemory> flags;
    private final List<TraceEntry> trace = new ArrayList<>();
    private final Map<Integer, Ring> ringing = new TreeMap<>();
    private final List<Ring> rings = new ArrayList<>();
    private long now;
    private Effect.SetTimer timer = new Effect.SetTimer(0, 0);
    private String endedWith = "";

    private Simulation(TenantConfig config, long at, Map<String, List<Contact>> contacts, Map<String, FlagMemory> flags) {
        this.config = config;
        this.contacts = contacts;
        this.flags = flags;
        now = at;
    }

    /**
     * @param at when the call comes, milliseconds since the epoch
     * @param contacts of the extensions that have phones then
     * @param flags what is remembered about service flags, by id
     */
    public static Simulated run(
            TenantConfig config, Caller caller, String dialled, long at, Map<String, List<Contact>> contacts, Map<String, FlagMemory> flags) {
        return new Simulation(config, at, contacts, flags).play(Call.arriving("what-if", config, caller, dialled, at));
    }

    private Simulated play(Call call) {
        long began = now;
        var step = CallMachine.begin(call, this);
        take(step);
        var state = step.state();
        for (int i = 0; i < MOST_STEPS && state instanceof Hunting; i++) {
            now = Math.max(now, timer.at());
            step = CallMachine.step(state, new CallEvent.TimerFired(timer.timer()), this);
            take(step);
            state = step.state();
        }
        ringing.values().forEach(this::over);
        return new Simulated(began, now, List.copyOf(trace), List.copyOf(rings), end(state));
    }

    private void take(Step step) {
        for (var effect : step.effects()) {
            switch (effect) {
                case Effect.Note(var kind, int stage, var subject, var detail) ->
                    trace.add(new TraceEntry(now, kind, stage, subject, detail));
                case Effect.SetTimer next -> timer = next;
                case Effect.Dial dial -> ringing.put(dial.leg(), new Ring(dial.member(), dial.stage(), now, now));
                case Effect.DialOut dial -> ringing.put(dial.leg(), new Ring(Outside.number(dial.member()), dial.stage(), now, now));
                case Effect.Cancel cancel -> over(ringing.remove(cancel.leg()));
                case Effect.Finish(var outcome, var with) -> endedWith = with == null ? "" : with;
                // Nothing else tells who rings, or when.
                default -> {}
            }
        }
    }

    /** Several phones of a member ring as one. */
    private void over(@org.jspecify.annotations.Nullable Ring ring) {
        if (ring != null) {
            var whole = new Ring(ring.member(), ring.stage(), ring.from(), now);
            if (!rings.contains(whole)) {
                rings.add(whole);
            }
        }
    }

    private String end(CallState state) {
        return switch (state) {
            case InMenu menu -> "ivr " + menu.menu().number();
            case Queued queued -> "queue " + queued.queue().number();
            case Leaving leaving -> "mailbox " + leaving.mailbox().number();
            case Ended ended -> endedWith;
            default -> state.call().dialled();
        };
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public List<Contact> contacts(String extension) {
        return contacts.getOrDefault(extension, List.of());
    }

    @Override
    public WayOut wayOut(String number) {
        return WayOut.of(config, number, trunk -> null);
    }

    @Override
    public boolean busy(String extension) {
        return false;
    }

    @Override
    public long idleSince(String extension) {
        return 0;
    }

    @Override
    public long nextTurn(String groupId, int stage) {
        return 0;
    }

    @Override
    public long random() {
        return 0;
    }

    @Override
    public int callsIn(String groupId) {
        return 0;
    }

    @Override
    public FlagMemory flagMemory(String flagId) {
        return flags.getOrDefault(flagId, FlagMemory.NONE);
    }
}
