package io.ringhall.engine.runtime;

import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.presence.Accepts;
import io.ringhall.engine.presence.Durations;
import io.ringhall.engine.presence.EventHeader;
import io.ringhall.engine.presence.EventPackage;
import io.ringhall.engine.presence.WatchRight;
import io.ringhall.engine.sip.dialog.Dialog;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The subscriptions of one loop, by local tag: who may subscribe, and where later requests find theirs. */
final class Subscriptions {
    private static final int MAX = 50_000;

    private final SipLoop home;
    private final Authentication authentication;
    private final Map<String, Subscription> byTag = new HashMap<>();

    Subscriptions(SipLoop home) {
        this.home = home;
        authentication = new Authentication(home);
    }

    /** A SUBSCRIBE outside any dialog. */
    void subscribe(SipRequest request, ServerTransaction transaction) {
        var tenant = authentication.tenant(request);
        if (tenant == null || !(request.uri() instanceof SipUri target) || target.user() == null) {
            // 404 also for a domain that is not ours: it gets no information.
            respond(transaction, 404);
            return;
        }
        var watcher = authentication.authenticate(request, transaction, tenant);
        if (watcher == null) {
            if (!transaction.finalSent()) {
                respond(transaction, 403);
            }
            return;
        }
        var header = EventHeader.parse(request.header(Header.EVENT));
        var event = EventPackage.of(header);
        if (header == null || event == null) {
            badEvent(transaction);
            return;
        }
        if (!Accepts.type(request.headers(Header.ACCEPT), event.type())) {
            // RFC 3261 §21.4.7
            respond(transaction, 406);
            return;
        }
        if (request.contacts().isEmpty()) {
            // RFC 6665 §3.1: there is a dialog, so there is a target.
            respond(transaction, 400);
            return;
        }
        int seconds = Durations.granted(request.header(Header.EXPIRES));
        if (Durations.tooBrief(seconds)) {
            tooBrief(transaction);
            return;
        }
        switch (WatchRight.of(tenant, watcher.number(), event, target.user())) {
            case WatchRight.Unknown u -> respond(transaction, 404);
            case WatchRight.Forbidden f -> respond(transaction, 403);
            case WatchRight.Granted(var resource) -> {
                if (byTag.size() >= MAX) {
                    unavailable(transaction);
                } else if (!home.core().watches().reserve(tenant.domain(), watcher.number())) {
                    // RFC 6665 §4.2.1.1: a matter of policy
                    respond(transaction, 403);
                } else {
                    begin(new Subscription(home, resource, watcher.number(), target.user(), header, transaction), transaction, seconds);
                }
            }
        }
    }

    private void begin(Subscription subscription, ServerTransaction transaction, int seconds) {
        byTag.put(subscription.tag(), subscription);
        // Listed before its state is first read: no change falls between.
        home.core().watches().add(subscription);
        home.core().sources().watched(subscription.resource());
        subscription.begin(transaction, seconds);
    }

    /** A request with a To tag. @return false when the tag is none of a subscription */
    boolean request(SipRequest request, ServerTransaction transaction) {
        var subscription = byTag.get(String.valueOf(request.toTag()));
        if (subscription == null) {
            return false;
        }
        var dialog = subscription.dialog();
        if (!dialog.callId().equals(request.callId()) || !Objects.equals(dialog.remote().tag(), request.fromTag())) {
            respond(transaction, 481);
            return true;
        }
        switch (dialog.check(request)) {
            // RFC 3261 §12.2.2
            case Dialog.Order.OutOfOrder o -> respond(transaction, 500);
            case Dialog.Order.InOrder(Dialog updated) -> inOrder(subscription, updated, request, transaction);
        }
        return true;
    }

    private void inOrder(Subscription subscription, Dialog updated, SipRequest request, ServerTransaction transaction) {
        if (!request.method().equals("SUBSCRIBE")) {
            // RFC 6665 §4.5.2: a dialog of a subscription carries nothing else.
            transaction.respond(SipResponse.answer(request, 405, null, null).header(Header.ALLOW, "SUBSCRIBE").build());
            return;
        }
        if (!subscription.sameEvent(EventHeader.parse(request.header(Header.EVENT)))) {
            // RFC 6665 §4.5.1: one subscription for each dialog.
            badEvent(transaction);
            return;
        }
        int seconds = Durations.granted(request.header(Header.EXPIRES));
        if (Durations.tooBrief(seconds)) {
            tooBrief(transaction);
            return;
        }
        subscription.again(transaction, updated, seconds);
    }

    /**
     * A tenant's configuration is new: who may no longer watch something is told so. Who dialled a number that means something else now
     * is to subscribe again (RFC 6665 §4.1.3, deactivated).
     */
    void configured(TenantConfig tenant) {
        for (var each : List.copyOf(byTag.values())) {
            var resource = each.resource();
            if (resource.domain().equals(tenant.domain())) {
                var watcher = tenant.extension(each.watcher());
                boolean known = watcher != null && watcher.enabled() && !tenant.suspended();
                switch (known ? WatchRight.of(tenant, each.watcher(), resource.event(), each.dialled()) : new WatchRight.Forbidden()) {
                    case WatchRight.Granted(var same) when same.equals(resource) -> {
                        // Of what is watched, only the wish to be left alone is part of the configuration.
                        if (resource.event() == EventPackage.PRESENCE) {
                            each.post();
                        }
                    }
                    case WatchRight.Granted other -> each.withdraw("deactivated");
                    case WatchRight.Unknown u -> each.withdraw("noresource");
                    case WatchRight.Forbidden f -> each.withdraw("rejected");
                }
            }
        }
    }

    /** The tenant is gone. */
    void withdraw(String domain) {
        for (var each : List.copyOf(byTag.values())) {
            if (each.resource().domain().equals(domain)) {
                each.withdraw("noresource");
            }
        }
    }

    void forget(Subscription subscription) {
        subscription.close();
        if (byTag.remove(subscription.tag()) != null) {
            home.core().watches().remove(subscription);
            home.core().sources().unwatched(subscription.resource());
        }
    }

    private void badEvent(ServerTransaction transaction) {
        // RFC 6665 §4.2.1.1, §7.2.1
        transaction.respond(SipResponse.answer(transaction.request(), 489, "Bad Event", home.tags().get())
                .header(Header.ALLOW_EVENTS, EventPackage.ALLOWED)
                .build());
    }

    private void tooBrief(ServerTransaction transaction) {
        transaction.respond(SipResponse.answer(transaction.request(), 423, null, home.tags().get())
                .header(Header.MIN_EXPIRES, Integer.toString(Durations.MIN))
                .build());
    }

    private void unavailable(ServerTransaction transaction) {
        transaction.respond(SipResponse.answer(transaction.request(), 503, null, home.tags().get())
                .header(Header.RETRY_AFTER, "60")
                .build());
    }

    private void respond(ServerTransaction transaction, int status) {
        transaction.respond(SipResponse.answer(transaction.request(), status, null, home.tags().get()).build());
    }
}
