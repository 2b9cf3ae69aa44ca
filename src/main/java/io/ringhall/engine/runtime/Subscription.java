package io.ringhall.engine.runtime;

import io.ringhall.engine.leg.DialogLeg;
import io.ringhall.engine.presence.Documents;
import io.ringhall.engine.presence.EventHeader;
import io.ringhall.engine.presence.EventPackage;
import io.ringhall.engine.presence.NotifyOutcome;
import io.ringhall.engine.presence.Resource;
import io.ringhall.engine.presence.Snapshot;
import io.ringhall.engine.presence.SubscriptionEffect;
import io.ringhall.engine.presence.SubscriptionEvent;
import io.ringhall.engine.presence.SubscriptionMachine;
import io.ringhall.engine.presence.SubscriptionState;
import io.ringhall.engine.report.ActiveSubscription;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.dialog.Dialog;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ClientTransaction;
import io.ringhall.engine.sip.transaction.ResponseListener;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One subscription: feeds its machine and does what the machine wants. Lives on one loop. */
final class Subscription implements ResponseListener {
    private final SipLoop home;
    private final Resource resource;
    private final String watcher;
    private final String dialled;
    private final String entity;
    private final EventHeader event;
    private volatile String source;
    private final @Nullable String userAgent;
    private final String contact;
    private final long since;
    private final AtomicBoolean posted = new AtomicBoolean();
    private volatile long expiresAt;
    private Dialog dialog;
    private Flow flow;
    private SubscriptionState state = SubscriptionState.INITIAL;
    private long version;
    /** What the watcher was told last; null = it is to get the full state. */
    private @Nullable Snapshot told;
    private String lastReason = "timeout";
    private long pauseMillis;
    private int granted;
    private @Nullable ServerTransaction answering;
    private Timers.@Nullable Timeout expiry;
    private Timers.@Nullable Timeout pause;

    Subscription(SipLoop home, Resource resource, String watcher, String dialled, EventHeader event, ServerTransaction transaction) {
        var request = transaction.request();
        this.home = home;
        this.resource = resource;
        this.watcher = watcher;
        this.event = event;
        this.dialled = dialled;
        entity = "sip:" + InviteTemplate.user(dialled) + "@" + resource.domain();
        flow = transaction.flow();
        source = SocketAddresses.text(flow.remote());
        userAgent = request.header(Header.USER_AGENT);
        contact = home.contactFor(dialled, flow);
        dialog = Dialog.uas(request, home.tags().get());
        since = home.loop().now();
    }

    Resource resource() {
        return resource;
    }

    String watcher() {
        return watcher;
    }

    /** The number it was asked for by: an alias, or an extension that stands for its mailbox. */
    String dialled() {
        return dialled;
    }

    String tag() {
        return String.valueOf(dialog.local().tag());
    }

    ActiveSubscription report() {
        return new ActiveSubscription(
                resource.domain(), watcher, resource.number(), resource.event().event(), source, userAgent, since, expiresAt);
    }

    /** Something may have changed; told by any thread, looked at on the subscription's own loop. */
    void post() {
        if (posted.compareAndSet(false, true)) {
            home.loop().execute(() -> {
                posted.set(false);
                on(SubscriptionEvent.CHANGED);
            });
        }
    }

    /** The SUBSCRIBE that began it. */
    void begin(ServerTransaction transaction, int seconds) {
        granted = seconds;
        answering = transaction;
        on(seconds == 0 ? SubscriptionEvent.FETCH : SubscriptionEvent.SUBSCRIBE);
    }

    /** A SUBSCRIBE inside the dialog, in order. */
    void again(ServerTransaction transaction, Dialog updated, int seconds) {
        dialog = updated;
        flow = transaction.flow();
        source = SocketAddresses.text(flow.remote());
        var contacts = transaction.request().contacts();
        if (!contacts.isEmpty()) {
            // RFC 6665 §4.4.1 with RFC 3261 §12.2.2: SUBSCRIBE is a target refresh.
            dialog = dialog.target(contacts.getFirst());
        }
        granted = seconds;
        answering = transaction;
        on(seconds == 0 ? SubscriptionEvent.LEAVE : SubscriptionEvent.REFRESH);
    }

    Dialog dialog() {
        return dialog;
    }

    boolean sameEvent(@Nullable EventHeader other) {
        return other != null && EventPackage.of(other) == resource.event() && java.util.Objects.equals(other.id(), event.id());
    }

    void withdraw(String reason) {
        lastReason = reason;
        on(SubscriptionEvent.WITHDRAWN);
    }

    private void on(SubscriptionEvent what) {
        var step = SubscriptionMachine.step(state, what);
        state = step.state();
        for (var effect : step.effects()) {
            run(effect);
        }
    }

    private void run(SubscriptionEffect effect) {
        switch (effect) {
            case GRANT -> answer(200);
            case DENY -> answer(481);
            case START_EXPIRY -> {
                stop(expiry);
                expiresAt = home.loop().now() + granted * 1000L;
                expiry = home.loop().schedule(granted * 1000L, () -> on(SubscriptionEvent.EXPIRED));
            }
            case STOP_EXPIRY -> stop(expiry);
            case WANT_ALL -> told = null;
            case NOTIFY -> home.core().sources().look(resource, home, now -> tell(now, false));
            case NOTIFY_LAST -> home.core().sources().look(resource, home, now -> tell(now, true));
            case START_PAUSE -> {
                long millis = Math.max(resource.event().pauseMillis(), pauseMillis);
                pauseMillis = 0;
                pause = home.loop().schedule(millis, () -> on(SubscriptionEvent.PAUSE_OVER));
            }
            case STOP_PAUSE -> stop(pause);
            case FORGET -> home.subscriptions().forget(this);
        }
    }

    private void answer(int status) {
        var transaction = answering;
        answering = null;
        if (transaction == null) {
            return;
        }
        var response = SipResponse.answer(transaction.request(), status, null, tag());
        if (status == 200) {
            // RFC 6665 §4.2.1.1
            response.header(Header.EXPIRES, Integer.toString(granted)).header(Header.CONTACT, contact);
        }
        transaction.respond(response.build());
    }

    /** @param now null = not to be had at this moment: the NOTIFY goes without a body (RFC 6665 §4.2.2) */
    private void tell(@Nullable Snapshot now, boolean last) {
        if (!last && now != null && now.equals(told)) {
            // What changed has changed back.
            on(SubscriptionEvent.ACCEPTED);
            return;
        }
        dialog = dialog.nextLocal();
        var request = dialog.request("NOTIFY")
                .header(Header.CONTACT, contact)
                .header(Header.EVENT, event.toString())
                .header(Header.SUBSCRIPTION_STATE, last ? "terminated;reason=" + lastReason : "active;expires=" + secondsLeft())
                .header(Header.ALLOW, DialogLeg.ALLOW)
                .header(Header.ALLOW_EVENTS, EventPackage.ALLOWED);
        if (now != null) {
            var document = Documents.write(resource, entity, version++, told, now, home.loop().now());
            request.body(document.type(), document.body());
        }
        told = now;
        flow = way();
        home.line().layer().send(request.build(), flow, this);
    }

    /**
     * Where the SUBSCRIBE came from. When that connection is gone, the watcher's own registration tells where it is now (RFC 5626 §5.3): the one
     * of this phone's contact, else its extension's newest. A phone that is another one answers 481.
     */
    private Flow way() {
        if (flow.open()) {
            return flow;
        }
        var dead = SocketAddresses.text(flow.remote());
        var contacts = home.core().locations().contacts(resource.domain(), watcher, home.loop().now()).stream()
                .filter(each -> !each.source().equals(dead))
                .toList();
        var target = dialog.remoteTarget().toString();
        var best = contacts.stream().filter(each -> each.uri().equals(target)).findFirst().orElse(contacts.isEmpty() ? null : contacts.getLast());
        var other = best == null ? null : home.flowTo(best);
        return other == null ? flow : other;
    }

    private long secondsLeft() {
        return Math.max(0, (expiresAt - home.loop().now() + 999) / 1000);
    }

    @Override
    public void response(SipResponse response, ClientTransaction transaction) {
        if (response.isFinal()) {
            var outcome = NotifyOutcome.of(response);
            pauseMillis = outcome.retryAfterMillis();
            on(outcome.event());
        }
    }

    @Override
    public void timeout(ClientTransaction transaction) {
        // RFC 6665 §4.2.2: a watcher that does not answer watches no more.
        on(SubscriptionEvent.REFUSED);
    }

    @Override
    public void transportError(ClientTransaction transaction) {
        on(SubscriptionEvent.REFUSED);
    }

    private static void stop(Timers.@Nullable Timeout timer) {
        if (timer != null) {
            timer.cancel();
        }
    }

    /** Nothing of it fires any more. */
    void close() {
        stop(expiry);
        stop(pause);
    }
}
