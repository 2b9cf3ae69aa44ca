package io.ringhall.engine.runtime;

import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.leg.DialogLeg;
import io.ringhall.engine.presence.EventHeader;
import io.ringhall.engine.presence.EventPackage;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.transaction.ServerTransaction;

/** OPTIONS, and what is said outside dialogs to somebody who is neither asked to keep state nor told any. */
final class OtherRequests {
    private final SipLoop home;
    private final Authentication authentication;

    OtherRequests(SipLoop home) {
        this.home = home;
        authentication = new Authentication(home);
    }

    /**
     * RFC 3261 §11.2: the answer an INVITE would get. Only who is authenticated gets it; to all others every address looks the same, and
     * whether a domain is ours cannot be told either.
     */
    void options(SipRequest request, ServerTransaction transaction) {
        int status = 200;
        var tenant = authentication.tenant(request);
        if (tenant != null && request.uri() instanceof SipUri target && target.user() != null && request.header(Header.AUTHORIZATION) != null) {
            var asker = authentication.authenticate(request, transaction, tenant);
            if (asker == null) {
                if (!transaction.finalSent()) {
                    respond(transaction, 403);
                }
                return;
            }
            var reached = tenant.target(target.user());
            status = reached == null
                    ? 404
                    : reached instanceof ExtensionConfig extension
                                    && home.core().locations().contacts(tenant.domain(), extension.number(), home.loop().now()).isEmpty()
                            ? 480
                            : 200;
        }
        transaction.respond(SipResponse.answer(request, status, null, home.tags().get())
                .header(Header.ALLOW, DialogLeg.ALLOW)
                .header(Header.ACCEPT, "application/sdp")
                .header(Header.ACCEPT_ENCODING, "identity")
                .header(Header.ACCEPT_LANGUAGE, "en")
                .header(Header.SUPPORTED, DialogLeg.SUPPORTED)
                .header(Header.ALLOW_EVENTS, EventPackage.ALLOWED)
                .build());
    }

    /** A NOTIFY without a subscription: some phones keep their NAT open with one; any other event is none we asked for. */
    void notify(SipRequest request, ServerTransaction transaction) {
        var event = EventHeader.parse(request.header(Header.EVENT));
        if (event != null && event.type().equalsIgnoreCase("keep-alive")) {
            respond(transaction, 200);
        } else {
            badEvent(transaction);
        }
    }

    /** RFC 3903 §6: presence is made here, from registrations and calls; nobody publishes his own. */
    void publish(SipRequest request, ServerTransaction transaction) {
        if (EventPackage.of(EventHeader.parse(request.header(Header.EVENT))) == null) {
            badEvent(transaction);
        } else {
            // RFC 3261 §8.2.1
            transaction.respond(SipResponse.answer(request, 405, null, home.tags().get()).header(Header.ALLOW, DialogLeg.ALLOW).build());
        }
    }

    private void badEvent(ServerTransaction transaction) {
        transaction.respond(SipResponse.answer(transaction.request(), 489, "Bad Event", home.tags().get())
                .header(Header.ALLOW_EVENTS, EventPackage.ALLOWED)
                .build());
    }

    private void respond(ServerTransaction transaction, int status) {
        transaction.respond(SipResponse.answer(transaction.request(), status, null, home.tags().get()).build());
    }
}
