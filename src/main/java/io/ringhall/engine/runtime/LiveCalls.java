package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.CallSnapshot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls in progress, as watchers see them. */
final class LiveCalls {
    private final Map<String, CallSnapshot> calls = new ConcurrentHashMap<>();
    private final Map<String, Integer> tenants = new ConcurrentHashMap<>();
    private final EnginePorts.Watcher watcher;

    LiveCalls(EnginePorts.Watcher watcher) {
        this.watcher = watcher;
    }

    void changed(CallSnapshot snapshot) {
        var before = calls.put(snapshot.id(), snapshot);
        if (before == null) {
            tenants.merge(snapshot.domain(), 1, Integer::sum);
        }
        if (!snapshot.equals(before)) {
            watcher.call(snapshot);
        }
    }

    void ended(String domain, String id) {
        if (calls.remove(id) != null) {
            tenants.computeIfPresent(domain, (name, count) -> count > 1 ? count - 1 : null);
            watcher.callEnded(domain, id);
        }
    }

    List<CallSnapshot> all() {
        return List.copyOf(calls.values());
    }

    /** Calls of one tenant. */
    int of(String domain) {
        return tenants.getOrDefault(domain, 0);
    }

    int size() {
        return calls.size();
    }
}
