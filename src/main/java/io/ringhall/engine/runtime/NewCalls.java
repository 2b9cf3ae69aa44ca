package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Call;
import io.ringhall.engine.call.Caller;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.leg.CallerIdentity;
import io.ringhall.engine.leg.InboundLeg;
import io.ringhall.engine.leg.ReplacesHeader;
import io.ringhall.engine.leg.SessionBody;
import io.ringhall.engine.media.sdp.OfferAnswer;
import io.ringhall.engine.media.sdp.ParsedSdp;
import io.ringhall.engine.media.sdp.SessionDescription;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An INVITE outside any dialog: checked, authenticated, made a call. */
final class NewCalls {
    /** Transactions in progress a loop holds before new calls are shed; those that are over and linger do not count. */
    private static final int MAX_TRANSACTIONS = 100_000;

    private final SipLoop home;
    private final Authentication authentication;
    private final TrunkArrivals trunks;

    NewCalls(SipLoop home) {
        this.home = home;
        authentication = new Authentication(home);
        trunks = new TrunkArrivals(home);
    }

    void invite(SipRequest request, ServerTransaction transaction) {
        var core = home.core();
        if (core.draining() || home.pulse().shedsCall() || home.liveTransactions() > MAX_TRANSACTIONS || !core.media().hasRoom() || full()) {
            core.counters().shed.increment();
            // RFC 3261 §21.5.4
            transaction.respond(SipResponse.answer(request, 503, "Service Unavailable", home.tags().get())
                    .header(Header.RETRY_AFTER, Pulse.retryAfter())
                    .build());
            return;
        }
        var arrival = trunks.of(request, transaction.flow().remote().getAddress());
        if (arrival != null) {
            if (arrival.did() == null) {
                respond(transaction, 404, "Not Found");
            } else if (sound(request, transaction)) {
                begin(request, transaction, arrival.tenant(), arrival.caller(), arrival.did(), SessionBody.of(request));
            }
            return;
        }
        var tenant = authentication.tenant(request);
        if (tenant == null || !(request.uri() instanceof SipUri target)) {
            // 404 also for a domain that is not ours: it gets no information.
            respond(transaction, 404, "Not Found");
            return;
        }
        var extension = authentication.authenticate(request, transaction, tenant);
        if (extension == null) {
            if (!transaction.finalSent()) {
                respond(transaction, 403, "Forbidden");
            }
            return;
        }
        if (!sound(request, transaction)) {
            return;
        }
        if (target.user() == null || target.user().isEmpty()) {
            // RFC 3261 §21.4.22: a domain alone is nobody's number.
            respond(transaction, 484, "Address Incomplete");
            return;
        }
        begin(request, transaction, tenant, caller(request, extension), target.user(), SessionBody.of(request));
    }

    /** Whether the body is of a kind we read and the session timer acceptable; else it has been refused. */
    private boolean sound(SipRequest request, ServerTransaction transaction) {
        var refusal = SessionBody.refusal(request);
        if (refusal != null) {
            var response = SipResponse.answer(request, refusal.status(), null, home.tags().get());
            transaction.respond((refusal.header() == null ? response : response.header(refusal.header(), refusal.value())).build());
            return false;
        }
        if (!ReplacesHeader.sound(request)) {
            // RFC 3891 §3
            respond(transaction, 400, "Bad Replaces");
            return false;
        }
        if (!SessionBody.acceptable(request)) {
            // RFC 3261 §21.4.7
            respond(transaction, 406, "Not Acceptable");
            return false;
        }
        int least = InboundLeg.leastInterval(request, home.core().settings().sessions());
        if (least > 0) {
            // RFC 4028 §9
            transaction.respond(SipResponse.answer(request, 422, null, home.tags().get())
                    .header(Header.MIN_SE, Integer.toString(least))
                    .build());
            return false;
        }
        return true;
    }

    private boolean full() {
        int most = home.core().settings().guard().maxCalls();
        return most > 0 && home.core().live().size() >= most;
    }

    private void begin(
            SipRequest request, ServerTransaction transaction, TenantConfig tenant, Caller caller, String dialled, byte[] body) {
        @Nullable SessionDescription offer = null;
        if (body.length > 0) {
            if (!(SessionDescription.parse(body) instanceof ParsedSdp.Ok(SessionDescription parsed))) {
                respond(transaction, 400, "Bad Session Description");
                return;
            }
            if (OfferAnswer.target(parsed) == null) {
                // RFC 3261 §13.3.1.3: nothing in the offer that we can carry.
                respond(transaction, 488, "Not Acceptable Here");
                return;
            }
            offer = parsed;
        }
        if (caller.trunk() != null && !home.core().trunks().acquire(tenant.domain(), caller.trunk())) {
            // The carrier's other ways lead to the same limit: its caller is to hear the busy tone.
            respond(transaction, 486, "Busy Here");
            return;
        }
        var replaces = request.header(Header.REPLACES) == null ? null : ReplacesHeader.parse(request.headers(Header.REPLACES).getFirst());
        // RFC 3261 §8.2.6.1: the transaction layer has sent 100 by itself if the answer takes longer than 200 ms.
        home.core().counters().calls.increment();
        var call = Call.arriving(UUID.randomUUID().toString(), tenant, caller, dialled, home.loop().now());
        home.core().trace().mark(home.loop().index(), tenant.domain(), call.id(), request.callId());
        new CallRunner(home, transaction, call, offer, replaces);
    }

    /** The number is the authenticated one, whatever From and P-Asserted-Identity say; RFC 3323: the caller may withhold it. */
    private static Caller caller(SipRequest request, ExtensionConfig extension) {
        boolean anonymous = CallerIdentity.withheld(request);
        var shown = request.from().displayName();
        return new Caller(extension.number(), shown == null || shown.isBlank() ? extension.name() : shown, extension.number(), anonymous);
    }

    private void respond(ServerTransaction transaction, int status, String reason) {
        transaction.respond(SipResponse.answer(transaction.request(), status, reason, home.tags().get()).build());
    }
}
