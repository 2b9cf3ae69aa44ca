package io.ringhall.engine.call;

import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.trunk.WayOut;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A world with its own clock, in which the test says who is registered and busy. */
final class VirtualWorld implements World {
    long now = 1_000_000;
    final Map<String, List<Contact>> contacts = new HashMap<>();
    final Set<String> busy = new HashSet<>();
    final Map<String, Long> idle = new HashMap<>();
    final Map<String, Long> turns = new HashMap<>();
    int callsInGroup;
    int calls;

    VirtualWorld registered(String... extensions) {
        for (var extension : extensions) {
            contacts.computeIfAbsent(extension, e -> new ArrayList<>());
            int device = contacts.get(extension).size() + 1;
            contacts.get(extension).add(new Contact("sip:" + extension + "@192.0.2." + device, "192.0.2." + device + ":5060", "UDP"));
        }
        return this;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public List<Contact> contacts(String extension) {
        return contacts.getOrDefault(extension, List.of());
    }

    /** Why a trunk cannot be used, by id; others can. */
    final Map<String, String> trunkObstacles = new HashMap<>();

    TenantConfig config;

    @Override
    public WayOut wayOut(String number) {
        return config == null
                ? new WayOut.Closed("no trunk to reach external numbers")
                : WayOut.of(config, number, trunk -> {
                    var why = trunkObstacles.get(trunk.id());
                    return why == null ? null : new WayOut.Obstacle(why, false);
                });
    }

    @Override
    public boolean busy(String extension) {
        return busy.contains(extension);
    }

    @Override
    public long idleSince(String extension) {
        return idle.getOrDefault(extension, 0L);
    }

    @Override
    public long nextTurn(String groupId, int stage) {
        return turns.merge(groupId + "/" + stage, 1L, Long::sum) - 1;
    }

    @Override
    public long random() {
        return 42;
    }

    QueueView queue = QueueView.EMPTY;
    /** What each claim of agents gets, in turn; then nobody. */
    final ArrayDeque<List<String>> claims = new ArrayDeque<>();

    @Override
    public QueueView queue(QueueConfig config, String call) {
        return queue;
    }

    @Override
    public List<String> claimAgents(QueueConfig config, String call, long waitedMillis) {
        return claims.isEmpty() ? List.of() : claims.poll();
    }

    @Override
    public int callsIn(String groupId) {
        return callsInGroup;
    }

    final Map<String, FlagMemory> flags = new HashMap<>();

    @Override
    public FlagMemory flagMemory(String flagId) {
        return flags.getOrDefault(flagId, FlagMemory.NONE);
    }

    @Override
    public int calls() {
        return calls;
    }
}
