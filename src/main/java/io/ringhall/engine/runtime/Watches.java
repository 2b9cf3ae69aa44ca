package io.ringhall.engine.runtime;

import io.ringhall.engine.presence.Resource;
import io.ringhall.engine.report.ActiveSubscription;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who watches what, over all loops. A change is posted to the loops that own its subscriptions; whoever tells it never waits. */
final class Watches {
    /** Of one extension: several phones with many lamps each. */
    static final int MAX_OF_ONE = 200;

    private static final Subscription[] NONE = {};
    private final Map<Resource, Subscription[]> watchers = new ConcurrentHashMap<>();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /** @return false when the extension has as many subscriptions as it may */
    boolean reserve(String domain, String watcher) {
        int count = counts.merge(watcher + "@" + domain, 1, Integer::sum);
        if (count > MAX_OF_ONE) {
            release(domain, watcher);
            return false;
        }
        return true;
    }

    private void release(String domain, String watcher) {
        counts.computeIfPresent(watcher + "@" + domain, (key, count) -> count > 1 ? count - 1 : null);
    }

    void add(Subscription subscription) {
        watchers.merge(subscription.resource(), new Subscription[] {subscription}, (old, more) -> {
            var all = Arrays.copyOf(old, old.length + 1);
            all[old.length] = more[0];
            return all;
        });
    }

    void remove(Subscription subscription) {
        watchers.computeIfPresent(subscription.resource(), (key, old) -> {
            var rest = Arrays.stream(old).filter(each -> each != subscription).toArray(Subscription[]::new);
            return rest.length == 0 ? null : rest;
        });
        release(subscription.resource().domain(), subscription.watcher());
    }

    boolean watched(Resource resource) {
        return watchers.containsKey(resource);
    }

    boolean any() {
        return !watchers.isEmpty();
    }

    void changed(Resource resource) {
        for (var each : watchers.getOrDefault(resource, NONE)) {
            each.post();
        }
    }

    List<ActiveSubscription> all() {
        return watchers.values().stream()
                .flatMap(Arrays::stream)
                .map(Subscription::report)
                .sorted(Comparator.comparing(ActiveSubscription::number).thenComparing(ActiveSubscription::watcher))
                .toList();
    }
}
