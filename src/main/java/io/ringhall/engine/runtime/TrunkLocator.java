package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.dns.DnsAnswer;
import io.ringhall.engine.dns.DnsQuestion;
import io.ringhall.engine.dns.Location;
import io.ringhall.engine.sip.Timers;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps knowing where one trunk's servers are: ahead of calls, so that no call waits for a name server. Lives on one loop. */
final class TrunkLocator {
    private static final long SHORTEST_TTL = 5;
    private static final long LONGEST_TTL = 24 * 3600;

    private final Loop loop;
    private final EnginePorts.Resolver resolver;
    private final TrunkConfig trunk;
    private final Consumer<Location.Step> told;
    private Map<DnsQuestion, DnsAnswer> known = new HashMap<>();
    private int round;
    private Timers.@Nullable Timeout again;
    private boolean closed;

    /** @param told hears Found and Nowhere, each time they are known anew */
    TrunkLocator(Loop loop, EnginePorts.Resolver resolver, TrunkConfig trunk, Consumer<Location.Step> told) {
        this.loop = loop;
        this.resolver = resolver;
        this.trunk = trunk;
        this.told = told;
    }

    void start() {
        known = new HashMap<>();
        round++;
        step();
    }

    private void step() {
        switch (Location.step(trunk.host(), trunk.port(), trunk.transport(), known)) {
            case Location.Step.Ask(var questions) -> questions.forEach(this::ask);
            case Location.Step.Found found -> {
                told.accept(found);
                if (found.ttlSeconds() != Long.MAX_VALUE) {
                    again(found.ttlSeconds());
                }
            }
            case Location.Step.Nowhere nowhere -> {
                told.accept(nowhere);
                again(nowhere.ttlSeconds());
            }
        }
    }

    private void ask(DnsQuestion question) {
        int asked = round;
        resolver.ask(question, answer -> loop.execute(() -> {
            if (!closed && asked == round && known.putIfAbsent(question, answer) == null) {
                step();
            }
        }));
    }

    private void again(long seconds) {
        if (again != null) {
            again.cancel();
        }
        again = loop.schedule(Math.clamp(seconds, SHORTEST_TTL, LONGEST_TTL) * 1000, this::start);
    }

    void close() {
        closed = true;
        if (again != null) {
            again.cancel();
        }
    }
}
