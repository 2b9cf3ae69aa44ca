package io.ringhall.switchboard;

import io.ringhall.engine.report.CallSnapshot;
import io.ringhall.engine.report.TrunkState;
import io.ringhall.switchboard.ExtensionPresence.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is live in one tenant. Event loops write to it and must not wait: they only note what changed; {@link #tell} sends
 * the latest state of each changed item to the subscribers.
 */
final class TenantBoard {
    private static final Logger log = LoggerFactory.getLogger(TenantBoard.class);

    private final Map<String, CallSnapshot> calls = new HashMap<>();
    private final Map<String, Integer> contacts = new HashMap<>();
    private final Map<String, Integer> ringing = new HashMap<>();
    private final Map<String, Integer> busy = new HashMap<>();
    private final Set<String> changedExtensions = new LinkedHashSet<>();
    private final Map<String, LiveFlag> changedFlags = new LinkedHashMap<>();
    private final Set<String> changedCalls = new LinkedHashSet<>();
    private final Map<String, TrunkState> changedTrunks = new LinkedHashMap<>();
    private long published;
    private boolean publishedChanged;
    private final List<Consumer<LiveChange>> listeners;

    /** @param everywhere are told, too */
    TenantBoard(List<Consumer<LiveChange>> everywhere) {
        this.listeners = new CopyOnWriteArrayList<>(everywhere);
    }

    TenantBoard() {
        this(List.of());
    }

    synchronized void call(CallSnapshot call) {
        count(calls.put(call.id(), call), -1);
        count(call, 1);
        changedCalls.add(call.id());
    }

    synchronized void callEnded(String id) {
        count(calls.remove(id), -1);
        changedCalls.add(id);
    }

    synchronized void registrations(String extension, int count) {
        if (count == 0) {
            contacts.remove(extension);
        } else {
            contacts.put(extension, count);
        }
        changedExtensions.add(extension);
    }

    synchronized void flag(LiveFlag flag) {
        changedFlags.put(flag.number(), flag);
    }

    synchronized void trunk(TrunkState trunk) {
        changedTrunks.put(trunk.id(), trunk);
    }

    synchronized void published(long version) {
        published = version;
        publishedChanged = true;
    }

    /** An extension counts as busy from the moment it calls somebody, and as ringing only while it is not on a call. */
    private void count(@Nullable CallSnapshot call, int by) {
        if (call == null) {
            return;
        }
        call.ringing().forEach(member -> add(ringing, member, by));
        add(busy, call.from(), by);
        if (call.answeredBy() != null) {
            add(busy, call.answeredBy(), by);
        }
    }

    private void add(Map<String, Integer> counts, String extension, int by) {
        changedExtensions.add(extension);
        counts.merge(extension, by, (old, more) -> old + more == 0 ? null : old + more);
    }

    synchronized ExtensionPresence presence(String extension) {
        int registered = contacts.getOrDefault(extension, 0);
        var state = busy.containsKey(extension)
                ? State.BUSY
                : ringing.containsKey(extension) ? State.RINGING : registered > 0 ? State.IDLE : State.OFFLINE;
        return new ExtensionPresence(extension, registered, state);
    }

    synchronized List<LiveCall> calls() {
        return calls.values().stream()
                .sorted(Comparator.comparingLong(CallSnapshot::startedAt).thenComparing(CallSnapshot::id))
                .map(LiveCall::of)
                .toList();
    }

    Subscription subscribe(Consumer<LiveChange> listener) {
        // wrapped, so that the same listener may come twice and each subscription ends only itself
        Consumer<LiveChange> mine = listener::accept;
        listeners.add(mine);
        return () -> listeners.remove(mine);
    }

    /** Sends what changed since the last time; of an item that changed often only its latest state. */
    void tell() {
        for (var change : drain()) {
            for (var listener : listeners) {
                try {
                    listener.accept(change);
                } catch (RuntimeException failure) {
                    log.warn("A live view did not take {}: {}", change.key(), failure.toString());
                }
            }
        }
    }

    private synchronized List<LiveChange> drain() {
        var changes = new LinkedHashMap<String, LiveChange>();
        for (var id : changedCalls) {
            var call = calls.get(id);
            put(changes, call == null ? new LiveChange.CallEnded(id) : new LiveChange.CallChanged(LiveCall.of(call)));
        }
        for (var extension : changedExtensions) {
            put(changes, new LiveChange.PresenceChanged(presence(extension)));
        }
        changedFlags.values().forEach(flag -> put(changes, new LiveChange.FlagChanged(flag)));
        for (var trunk : changedTrunks.values()) {
            put(changes, new LiveChange.TrunkChanged(LiveTrunk.of(trunk)));
        }
        if (publishedChanged) {
            put(changes, new LiveChange.Published(published));
        }
        changedCalls.clear();
        changedExtensions.clear();
        changedFlags.clear();
        changedTrunks.clear();
        publishedChanged = false;
        return listeners.isEmpty() ? List.of() : new ArrayList<>(changes.values());
    }

    private static void put(Map<String, LiveChange> changes, LiveChange change) {
        changes.put(change.key(), change);
    }
}
