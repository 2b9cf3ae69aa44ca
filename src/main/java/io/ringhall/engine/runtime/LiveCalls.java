package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.CallSnapshot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls in progress, as watchers see them. */
final class LiveCalls {
    private final Map<String, CallSnapshot> calls = new ConcurrentHashMap<>();
    private final EnginePorts.Watcher watcher;

    LiveCalls(EnginePorts.Watcher watcher) {
        this.watcher = watcher;
    }

    void changed(CallSnapshot snapshot) {
        if (!snapshot.equals(calls.put(snapshot.id(), snapshot))) {
            watcher.call(snapshot);
        }
    }

    void ended(String domain, String id) {
        if (calls.remove(id) != null) {
            watcher.callEnded(domain, id);
        }
    }

    List<CallSnapshot> all() {
        return List.copyOf(calls.values());
    }

    int size() {
        return calls.size();
    }
}
