package io.ringhall.engine.runtime;

import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.dns.Server;
import io.ringhall.engine.report.TrunkState;
import io.ringhall.engine.trunk.WayOut;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The live side of one trunk. Written by the loop that keeps trunks, read by all; calls keep theirs when it is removed. */
final class TrunkLine {
    private final String domain;
    private final String contactUser;
    private final Consumer<TrunkState> watcher;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile TrunkConfig config;
    private volatile List<Server> servers = List.of();
    private volatile TrunkState.Registration registration = TrunkState.Registration.NONE;
    private volatile TrunkState.Availability availability = TrunkState.Availability.UNKNOWN;
    private volatile long availabilitySince;
    private volatile long registeredUntil;
    private volatile long nextAttemptAt;
    private volatile long roundTripMillis = -1;
    private volatile @Nullable String address;
    private volatile @Nullable String problem;

    /** @param contactUser user part of the Contact we register: unguessable, so that a call to it is the carrier's @param watcher told when calls come and go */
    TrunkLine(String domain, TrunkConfig config, String contactUser, Consumer<TrunkState> watcher) {
        this.domain = domain;
        this.config = config;
        this.contactUser = contactUser;
        this.watcher = watcher;
    }

    String domain() {
        return domain;
    }

    TrunkConfig config() {
        return config;
    }

    void config(TrunkConfig next) {
        config = next;
    }

    String contactUser() {
        return contactUser;
    }

    List<Server> servers() {
        return servers;
    }

    void located(List<Server> found) {
        servers = found;
    }

    /** Whether a message from there is the carrier's. */
    boolean sends(InetAddress source) {
        for (var range : config.allowed()) {
            if (range.contains(source)) {
                return true;
            }
        }
        for (var server : servers) {
            if (server.addresses().contains(source)) {
                return true;
            }
        }
        return false;
    }

    /** Takes a place for one call. @return false when all are taken */
    boolean acquire() {
        int most = config.maxCalls();
        while (true) {
            int now = calls.get();
            if (most > 0 && now >= most) {
                return false;
            }
            if (calls.compareAndSet(now, now + 1)) {
                watcher.accept(state());
                return true;
            }
        }
    }

    void release() {
        calls.updateAndGet(now -> Math.max(0, now - 1));
        watcher.accept(state());
    }

    /** Why a call cannot go out here now, null = it can. */
    WayOut.@Nullable Obstacle obstacle() {
        var why = problem;
        if (servers.isEmpty()) {
            return new WayOut.Obstacle(why == null ? "is not located yet" : "cannot be located: " + why, false);
        }
        int most = config.maxCalls();
        if (most > 0 && calls.get() >= most) {
            return new WayOut.Obstacle("is full: " + most + " calls", false);
        }
        if (availability == TrunkState.Availability.DOWN) {
            return new WayOut.Obstacle(why == null ? "is down" : "is down: " + why, true);
        }
        return null;
    }

    void availability(TrunkState.Availability next, long now) {
        if (availability != next) {
            availability = next;
            availabilitySince = now;
        }
    }

    void roundTrip(long millis) {
        roundTripMillis = millis;
    }

    void registration(TrunkState.Registration state, long until, long nextAttempt) {
        registration = state;
        registeredUntil = until;
        nextAttemptAt = nextAttempt;
    }

    void address(@Nullable String text) {
        address = text;
    }

    void problem(@Nullable String text) {
        problem = text;
    }

    /** This problem is over; another one stays. */
    void solved(String text) {
        if (text.equals(problem)) {
            problem = null;
        }
    }

    TrunkState state() {
        var current = config;
        return new TrunkState(
                domain, current.id(), current.name(), registration, registeredUntil, nextAttemptAt,
                current.enabled() ? availability : TrunkState.Availability.OFF, availabilitySince, address, roundTripMillis,
                calls.get(), current.maxCalls(), problem);
    }
}
