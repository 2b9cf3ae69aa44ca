package io.ringhall.notifications.hook;

import io.ringhall.notifications.outbox.Outbox;
import io.ringhall.plan.notices.HookEvent;
import io.ringhall.plan.notices.NoticesDesk;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.switchboard.LiveCall;
import io.ringhall.switchboard.LiveChange;
import io.ringhall.switchboard.LiveListener;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantRefused;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells that a group's call rings and that it is answered, as it happens. What is lost here (a full queue, the database away, a
 * restart) is told with the end of the call, since an event has the same id whoever puts it in.
 */
@Component
class LiveHooks implements LiveListener, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(LiveHooks.class);
    private static final int WAITING = 10_000;

    private final ObjectProvider<RingGroupDesk> groups;
    private final ObjectProvider<NoticesDesk> notices;
    private final ObjectProvider<Outbox> outbox;
    private final ObjectProvider<TenantGate> tenants;
    private final InstantSource clock = InstantSource.system();
    private final Map<String, Set<HookEvent>> told = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Thread.ofPlatform().name("live-hooks").daemon().factory());

    /** Everything late: the switchboard needs this before the plan is there. */
    LiveHooks(
            ObjectProvider<RingGroupDesk> groups,
            ObjectProvider<NoticesDesk> notices,
            ObjectProvider<Outbox> outbox,
            ObjectProvider<TenantGate> tenants) {
        this.groups = groups;
        this.notices = notices;
        this.outbox = outbox;
        this.tenants = tenants;
    }

    @Override
    public void changed(String domain, LiveChange change) {
        switch (change) {
            case LiveChange.CallChanged(var call) when call.group() != null -> {
                if (!call.ringing().isEmpty() || call.answeredBy() != null) {
                    first(domain, call, HookEvent.RINGING);
                }
                if (call.answeredBy() != null) {
                    first(domain, call, HookEvent.ANSWERED);
                }
            }
            case LiveChange.CallEnded(var id) -> told.remove(id);
            case LiveChange.CallChanged ignored -> {}
            case LiveChange.PresenceChanged ignored -> {}
            case LiveChange.FlagChanged ignored -> {}
            case LiveChange.TrunkChanged ignored -> {}
            case LiveChange.Published ignored -> {}
        }
    }

    private void first(String domain, LiveCall call, HookEvent event) {
        if (told.computeIfAbsent(call.id(), id -> EnumSet.noneOf(HookEvent.class)).add(event)) {
            try {
                executor.execute(() -> tell(domain, call, event));
            } catch (RejectedExecutionException full) {
                log.warn("Action URLs are called late: too many events wait");
            }
        }
    }

    private void tell(String domain, LiveCall call, HookEvent event) {
        try {
            var access = tenants.getObject().asSystem(domain);
            var group = call.group() == null ? null : groups.getObject().find(access, call.group()).orElse(null);
            if (group != null) {
                var now = clock.instant();
                outbox.getObject().put(GroupHooks.entries(
                        access, group, notices.getObject().get(access), event, HookCall.of(call, group, now), now));
            }
        } catch (TenantRefused gone) {
            // nobody is left to be told
        } catch (RuntimeException failure) {
            log.warn("Action URLs of a call in {} are called when it has ended: {}", domain, failure.getMessage());
        }
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
