package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The memory of rotating stages; it survives restarts (behaviour.md §1). */
final class Rotations {
    private final Map<String, AtomicLong> turns = new ConcurrentHashMap<>();
    private final EnginePorts.Rotations memory;

    Rotations(EnginePorts.Rotations memory) {
        this.memory = memory;
        memory.load().forEach((key, next) -> turns.put(key, new AtomicLong(next)));
    }

    long next(String groupId, int stage) {
        var key = groupId + "/" + stage;
        long turn = turns.computeIfAbsent(key, k -> new AtomicLong()).getAndIncrement();
        memory.advanced(key, turn + 1);
        return turn;
    }
}
