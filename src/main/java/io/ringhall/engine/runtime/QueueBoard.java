package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.call.AgentFacts;
import io.ringhall.engine.call.AgentOrder;
import io.ringhall.engine.call.QueueView;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.report.QueueState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Who waits in which queue, in order of arrival, and which agent is whose (behaviour.md §5). Shared by all loops; every method is short. A call
 * whose turn may have come is poked and asks again: the earliest caller for whom nobody rings is served first.
 */
final class QueueBoard {
    private record Key(String domain, String number) {}

    private record Waiting(String call, long since, Runnable poke) {}

    private static final class Line {
        final Map<String, Waiting> callers = new LinkedHashMap<>();
        /** Agents who ring, by call. */
        final Map<String, Set<String>> reserved = new HashMap<>();
        long handlingMillis;
    }

    private final Map<Key, Line> lines = new HashMap<>();
    /** "queue/extension@domain": logged in or out by choice; else primary agents are in, others out. */
    private final Map<String, Boolean> logins = new HashMap<>();
    /** Agents who ring for somebody, and until when those rest who do not; by "extension@domain". */
    private final Map<String, String> ringing = new HashMap<>();
    private final Map<String, Long> rests = new HashMap<>();
    private final EnginePorts.Agents memory;
    private final Rotations rotations;
    private final Occupancy occupancy;
    /** Whether an extension of a domain has a registered phone. */
    private final BiPredicate<String, String> registered;

    QueueBoard(EnginePorts.Agents memory, Rotations rotations, Occupancy occupancy, BiPredicate<String, String> registered) {
        this.memory = memory;
        this.rotations = rotations;
        this.occupancy = occupancy;
        this.registered = registered;
        memory.load().forEach(login -> logins.put(key(login.domain(), login.queue(), login.extension()), login.in()));
    }

    private static String key(String domain, String queue, String extension) {
        return queue + "/" + extension + "@" + domain;
    }

    private static String key(String domain, String extension) {
        return extension + "@" + domain;
    }

    synchronized void join(String domain, String queue, String call, long now, Runnable poke) {
        line(domain, queue).callers.put(call, new Waiting(call, now, poke));
        poke.run();
    }

    private Line line(String domain, String queue) {
        return lines.computeIfAbsent(new Key(domain, queue), k -> new Line());
    }

    /** The call waits no more, wherever it did. */
    synchronized void leave(String domain, String queue, String call) {
        var line = line(domain, queue);
        line.callers.remove(call);
        var agents = line.reserved.remove(call);
        if (agents != null) {
            agents.forEach(agent -> ringing.remove(key(domain, agent), call));
        }
        pokeAll(domain);
    }

    synchronized void release(String domain, String queue, String call, String agent, long until) {
        var line = line(domain, queue);
        var agents = line.reserved.get(call);
        if (agents != null && agents.remove(agent)) {
            ringing.remove(key(domain, agent), call);
            if (agents.isEmpty()) {
                line.reserved.remove(call);
            }
        }
        rests.merge(key(domain, agent), until, Math::max);
        pokeAll(domain);
    }

    /** An agent's call is over. @param until the end of the wrap-up */
    synchronized void done(String domain, String queue, String agent, long tookMillis, long until) {
        rests.merge(key(domain, agent), until, Math::max);
        var line = line(domain, queue);
        line.handlingMillis = line.handlingMillis == 0 ? tookMillis : (line.handlingMillis * 7 + tookMillis) / 8;
        pokeAll(domain);
    }

    /** @return whether it changed anything */
    synchronized boolean log(String domain, QueueConfig queue, String extension, boolean in) {
        boolean before = loggedIn(domain, queue, extension);
        logins.put(key(domain, queue.number(), extension), in);
        memory.changed(new EnginePorts.AgentLogin(domain, queue.number(), extension, in));
        pokeAll(domain);
        return before != in;
    }

    private boolean loggedIn(String domain, QueueConfig queue, String extension) {
        var chosen = logins.get(key(domain, queue.number(), extension));
        return queue.rules().admits(extension) && (chosen == null ? queue.rules().agents().contains(extension) : chosen);
    }

    /** The next call of each queue looks again; it does so in its own time, on its own loop. */
    private void pokeAll(String domain) {
        lines.forEach((key, line) -> {
            if (key.domain().equals(domain)) {
                var next = next(line);
                if (next != null) {
                    next.poke().run();
                }
            }
        });
    }

    private static @Nullable Waiting next(Line line) {
        for (var each : line.callers.values()) {
            if (!line.reserved.containsKey(each.call())) {
                return each;
            }
        }
        return null;
    }

    synchronized List<String> claim(TenantConfig tenant, QueueConfig queue, String call, long waitedMillis, long now) {
        var line = line(tenant.domain(), queue.number());
        var next = next(line);
        if (next == null || !next.call().equals(call)) {
            return List.of();
        }
        var rules = queue.rules();
        var free = new ArrayList<AgentFacts>();
        for (var agent : reachable(tenant, queue, waitedMillis)) {
            var facts = facts(tenant, queue, agent, rules.agents().contains(agent) || loggedIn(tenant.domain(), queue, agent));
            if (facts.obstacle(rules.skipBusy(), now) == null) {
                free.add(facts);
            }
        }
        if (free.isEmpty()) {
            return List.of();
        }
        long turn = rules.strategy() == RingStrategy.ROTATE
                ? rotations.next("queue " + tenant.domain() + " " + queue.number(), 0)
                : 0;
        var chosen = AgentOrder.choose(free, rules.strategy(), turn, ThreadLocalRandom.current().nextLong()).stream()
                .map(AgentFacts::extension)
                .toList();
        line.reserved.put(call, new LinkedHashSet<>(chosen));
        chosen.forEach(agent -> ringing.put(key(tenant.domain(), agent), call));
        var after = next(line);
        if (after != null) {
            after.poke().run();
        }
        return chosen;
    }

    /** Primary agents, those who joined, and after a wait the pools of the escalations. */
    private Set<String> reachable(TenantConfig tenant, QueueConfig queue, long waitedMillis) {
        var agents = members(tenant, queue);
        for (var escalation : queue.rules().escalations()) {
            if (waitedMillis >= escalation.afterSeconds() * 1000L) {
                agents.addAll(escalation.agents());
            }
        }
        return agents;
    }

    private Set<String> members(TenantConfig tenant, QueueConfig queue) {
        var agents = new LinkedHashSet<>(queue.rules().agents());
        var prefix = queue.number() + "/";
        var suffix = "@" + tenant.domain();
        logins.forEach((key, in) -> {
            if (in && key.startsWith(prefix) && key.endsWith(suffix)) {
                var extension = key.substring(prefix.length(), key.length() - suffix.length());
                if (queue.rules().admits(extension)) {
                    agents.add(extension);
                }
            }
        });
        return agents;
    }

    private AgentFacts facts(TenantConfig tenant, QueueConfig queue, String agent, boolean member) {
        var domain = tenant.domain();
        ExtensionConfig extension = tenant.extension(agent);
        // Somebody of an escalation's pool is called without having logged in.
        boolean in = member ? loggedIn(domain, queue, agent) : !Boolean.FALSE.equals(logins.get(key(domain, queue.number(), agent)));
        return new AgentFacts(
                agent,
                in,
                extension != null && extension.enabled(),
                extension != null && extension.doNotDisturb(),
                registered.test(domain, agent),
                occupancy.busy(domain, agent),
                extension != null && extension.callWaiting(),
                ringing.containsKey(key(domain, agent)),
                rests.getOrDefault(key(domain, agent), 0L),
                occupancy.idleSince(domain, agent));
    }

    synchronized QueueView view(TenantConfig tenant, QueueConfig queue, String call) {
        var line = line(tenant.domain(), queue.number());
        int position = 0;
        int index = 0;
        for (var each : line.callers.keySet()) {
            index++;
            if (each.equals(call)) {
                position = index;
            }
        }
        int in = 0;
        int reached = 0;
        for (var agent : members(tenant, queue)) {
            if (loggedIn(tenant.domain(), queue, agent)) {
                in++;
                reached += registered.test(tenant.domain(), agent) ? 1 : 0;
            }
        }
        return new QueueView(line.callers.size(), position, in, reached, line.handlingMillis);
    }

    synchronized QueueState state(TenantConfig tenant, QueueConfig queue, long now) {
        var line = line(tenant.domain(), queue.number());
        var agents = members(tenant, queue).stream()
                .map(agent -> {
                    var facts = facts(tenant, queue, agent, true);
                    var obstacle = facts.obstacle(true, now);
                    return new QueueState.Agent(
                            agent, queue.rules().agents().contains(agent), facts.loggedIn(), obstacle == null ? "free" : obstacle);
                })
                .toList();
        return new QueueState(
                tenant.domain(), queue.number(), line.callers.size(),
                line.callers.values().stream().mapToLong(Waiting::since).min().orElse(0), line.handlingMillis, agents);
    }
}
