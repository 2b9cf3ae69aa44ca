package io.ringhall.engine.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is in a call, and since when who is not; how many calls each group has. Shared by all loops. */
final class Occupancy {
    private final Map<String, Integer> inCall = new ConcurrentHashMap<>();
    private final Map<String, Long> idleSince = new ConcurrentHashMap<>();
    private final Map<String, Integer> groups = new ConcurrentHashMap<>();

    void occupy(String domain, String extension) {
        inCall.merge(key(domain, extension), 1, Integer::sum);
    }

    void vacate(String domain, String extension, long now) {
        var key = key(domain, extension);
        inCall.computeIfPresent(key, (k, count) -> count > 1 ? count - 1 : null);
        idleSince.put(key, now);
    }

    boolean busy(String domain, String extension) {
        return inCall.containsKey(key(domain, extension));
    }

    long idleSince(String domain, String extension) {
        return idleSince.getOrDefault(key(domain, extension), 0L);
    }

    void enterGroup(String id) {
        groups.merge(id, 1, Integer::sum);
    }

    void leaveGroup(String id) {
        groups.computeIfPresent(id, (k, count) -> count > 1 ? count - 1 : null);
    }

    int callsIn(String group) {
        return groups.getOrDefault(group, 0);
    }

    private static String key(String domain, String extension) {
        return extension + "@" + domain;
    }
}
