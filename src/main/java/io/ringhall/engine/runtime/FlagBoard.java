package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.flag.FlagCommand;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.flag.FlagStanding;
import io.ringhall.engine.flag.Flags;
import io.ringhall.engine.presence.EventPackage;
import io.ringhall.engine.presence.Resource;
import io.ringhall.engine.report.FlagState;
import io.ringhall.engine.sip.Timers;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How the service flags stand. Calls read it without a lock; whoever changes something, and a timer at each flag's next change, writes
 * under one. What it knows is good until the moment it names, so a timer that is late makes no call go wrong.
 */
final class FlagBoard {
    /** The timer looks at the clock this often at least: it may have been set. */
    private static final long LOOK_MILLIS = 30_000;

    /** @param until good before this moment, milliseconds since the epoch; {@code Long.MAX_VALUE} = for ever */
    private record Known(String domain, FlagConfig flag, FlagStanding standing, long until) {}

    private final Map<String, FlagMemory> memories;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final EnginePorts ports;
    private final Watches watches;
    private @Nullable Loop loop;
    private Timers.@Nullable Timeout timer;

    FlagBoard(EnginePorts ports, Watches watches) {
        this.ports = ports;
        this.watches = watches;
        memories = new ConcurrentHashMap<>(ports.flags().load());
    }

    /** Whose timers serve it. */
    void on(Loop first) {
        loop = first;
    }

    FlagMemory memory(String flagId) {
        return memories.getOrDefault(flagId, FlagMemory.NONE);
    }

    boolean set(FlagConfig flag, long now) {
        var here = known.get(flag.id());
        return here != null && here.flag() == flag && now < here.until()
                ? here.standing().set()
                : Flags.set(flag, memory(flag.id()), now);
    }

    List<FlagState> all(String domain) {
        long now = System.currentTimeMillis();
        return known.values().stream()
                .filter(each -> each.domain().equals(domain))
                .map(each -> state(domain, each.flag(), Flags.standing(each.flag(), memory(each.flag().id()), now)))
                .sorted(Comparator.comparing(FlagState::number))
                .toList();
    }

    private static FlagState state(String domain, FlagConfig flag, FlagStanding standing) {
        return new FlagState(domain, flag.number(), flag.name(), flag.schedule() == null, standing);
    }

    /** A configuration is live. */
    synchronized void apply(EngineConfig config) {
        long now = System.currentTimeMillis();
        var there = new HashSet<String>();
        for (var tenant : config.tenants().values()) {
            for (var target : tenant.targets().values()) {
                if (target instanceof FlagConfig flag && there.add(flag.id())) {
                    var before = known.get(flag.id());
                    if (before == null || before.flag() != flag) {
                        look(tenant.domain(), flag, now);
                    }
                }
            }
        }
        known.keySet().retainAll(there);
        arm();
    }

    synchronized void remember(String domain, FlagConfig flag, FlagMemory memory, long now) {
        var tidy = Flags.tidy(flag, memory, now);
        var before = tidy.equals(FlagMemory.NONE) ? memories.remove(flag.id()) : memories.put(flag.id(), tidy);
        if (!tidy.equals(before == null ? FlagMemory.NONE : before)) {
            ports.flags().changed(flag.id(), tidy);
        }
        var live = known.get(flag.id());
        look(domain, live == null ? flag : live.flag(), now);
        arm();
    }

    synchronized @Nullable FlagState change(String domain, String number, FlagCommand command, String by) {
        long now = System.currentTimeMillis();
        for (var each : known.values()) {
            if (each.domain().equals(domain) && each.flag().number().equals(number)) {
                remember(domain, each.flag(), Flags.after(each.flag(), memory(each.flag().id()), command, by, now), now);
                return state(domain, each.flag(), Flags.standing(each.flag(), memory(each.flag().id()), now));
            }
        }
        return null;
    }

    private void look(String domain, FlagConfig flag, long now) {
        var memory = memory(flag.id());
        var standing = Flags.standing(flag, memory, now);
        long until = Flags.wakeAt(flag, memory, now);
        var before = known.put(flag.id(), new Known(domain, flag, standing, until == 0 ? Long.MAX_VALUE : until));
        if (before == null || !before.standing().equals(standing) || before.flag() != flag) {
            ports.watcher().flag(state(domain, flag, standing));
            watches.changed(new Resource(domain, EventPackage.DIALOG, flag.number()));
        }
    }

    private void arm() {
        var here = loop;
        if (here != null) {
            here.execute(this::rearm);
        }
    }

    /** On the loop. */
    private synchronized void rearm() {
        var here = loop;
        if (here == null) {
            return;
        }
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        long earliest = known.values().stream().mapToLong(Known::until).min().orElse(Long.MAX_VALUE);
        if (earliest != Long.MAX_VALUE) {
            timer = here.schedule(Math.clamp(earliest - here.now(), 0, LOOK_MILLIS), this::due);
        }
    }

    private synchronized void due() {
        timer = null;
        long now = System.currentTimeMillis();
        for (var each : List.copyOf(known.values())) {
            if (each.until() <= now) {
                var tidy = Flags.tidy(each.flag(), memory(each.flag().id()), now);
                remember(each.domain(), each.flag(), tidy, now);
            }
        }
        rearm();
    }
}
