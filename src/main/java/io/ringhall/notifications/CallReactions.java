package io.ringhall.notifications;

import io.ringhall.calls.FinishedCall;
import io.ringhall.calls.FinishedCalls;
import io.ringhall.notifications.hook.CallHooks;
import io.ringhall.notifications.mail.MissedCallMails;
import io.ringhall.notifications.outbox.Outbox;
import io.ringhall.notifications.outbox.OutboxEntry;
import io.ringhall.persistence.PlainTransactions;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.notices.NoticesDesk;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantRefused;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Turns each finished call into what is told of it, in one transaction with the note that it was told. */
@Component
class CallReactions implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(CallReactions.class);
    private static final int BATCH = 100;
    private static final long EVERY_MILLIS = 300;

    private final FinishedCalls calls;
    private final TenantGate tenants;
    private final PlanReader plans;
    private final RingGroupDesk groups;
    private final NoticesDesk notices;
    private final MissedCallMails mails;
    private final Outbox outbox;
    private final PlainTransactions transactions;
    private final MessageReactions messages;
    private @Nullable ScheduledExecutorService executor;
    private boolean failing;

    CallReactions(
            FinishedCalls calls,
            TenantGate tenants,
            PlanReader plans,
            RingGroupDesk groups,
            NoticesDesk notices,
            MissedCallMails mails,
            Outbox outbox,
            PlainTransactions transactions,
            MessageReactions messages) {
        this.calls = calls;
        this.tenants = tenants;
        this.plans = plans;
        this.groups = groups;
        this.notices = notices;
        this.mails = mails;
        this.outbox = outbox;
        this.transactions = transactions;
        this.messages = messages;
    }

    @Override
    public void start() {
        var threads = Thread.ofPlatform().name("call-reactions").daemon().factory();
        var made = Executors.newSingleThreadScheduledExecutor(threads);
        made.scheduleWithFixedDelay(this::round, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        executor = made;
    }

    void round() {
        try {
            List<FinishedCall> batch;
            do {
                batch = calls.waiting(BATCH);
                batch.forEach(this::tell);
            } while (batch.size() == BATCH);
            messages.round();
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                log.warn("What is told of finished calls waits", failure);
                failing = true;
            }
        }
    }

    private void tell(FinishedCall call) {
        var entries = entries(call);
        transactions.run(() -> {
            if (calls.told(call.details().call().id())) {
                outbox.put(entries);
            }
        });
    }

    private List<OutboxEntry> entries(FinishedCall finished) {
        var call = finished.details().call();
        if (call.group() == null) {
            return List.of();
        }
        try {
            var access = tenants.asSystem(finished.domain());
            var group = groups.find(access, call.group()).orElse(null);
            if (group == null) {
                return List.of();
            }
            var settings = notices.get(access);
            return Stream.concat(
                            mails.entries(access, plans.read(access), group, settings, finished.details()).stream(),
                            CallHooks.entries(access, group, settings, finished.details()).stream())
                    .toList();
        } catch (TenantRefused gone) {
            return List.of();
        } catch (RuntimeException bug) {
            // one call that cannot be told must not silence all others
            log.error("Nothing is told of call {}", call.id(), bug);
            return List.of();
        }
    }

    @Override
    public void stop() {
        var running = executor;
        executor = null;
        if (running != null) {
            running.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
