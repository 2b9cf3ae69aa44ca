package io.ringhall.engine.runtime;

import io.ringhall.engine.registrar.Binding;
import io.ringhall.engine.leg.OptionTag;
import io.ringhall.engine.registrar.Registrar;
import io.ringhall.engine.registrar.RegistrarLimits;
import io.ringhall.engine.registrar.RegisterOutcome;
import io.ringhall.engine.report.RegisteredContact;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import org.jspecify.annotations.Nullable;

/** REGISTER: who may, then the registrar's rules on the location store. */
final class Registrations {
    /** How often a device with a flow over a connection shows that it is there. */
    private static final int FLOW_TIMER_SECONDS = 120;

    /** RFC 5626 §4.4.1: some more, for the network. */
    private static final int FLOW_GRACE_SECONDS = 60;

    private final SipLoop home;
    private final Authentication authentication;

    Registrations(SipLoop home) {
        this.home = home;
        authentication = new Authentication(home);
    }

    void register(SipRequest request, ServerTransaction transaction) {
        if (home.pulse().shedsRegistration()) {
            // RFC 3261 §21.5.4
            transaction.respond(SipResponse.answer(request, 503, "Service Unavailable", home.tags().get())
                    .header(Header.RETRY_AFTER, Pulse.retryAfter())
                    .build());
            return;
        }
        var tenant = authentication.tenant(request);
        if (tenant == null) {
            authentication.refuseStranger(request, transaction);
            return;
        }
        var extension = authentication.authenticate(request, transaction, tenant);
        if (extension == null) {
            if (!transaction.finalSent()) {
                respond(transaction, 403, "Forbidden");
            }
            return;
        }
        // RFC 3261 §10.3 steps 4 and 5: the authenticated user may change its own address of record only.
        if (!(request.to().uri() instanceof SipUri to) || !extension.number().equals(to.user())) {
            respond(transaction, 403, "Forbidden");
            return;
        }
        var source = SocketAddresses.text(transaction.flow().remote());
        var transport = transaction.flow().transport().name();
        long now = home.loop().now();
        var outcome = new Object() {
            @Nullable RegisterOutcome value;
        };
        home.core().locations().update(tenant.domain(), extension.number(), now, current -> {
            outcome.value = Registrar.register(current, request, source, transport, now, RegistrarLimits.DEFAULT);
            return outcome.value.bindings();
        });
        answer(request, transaction, outcome.value);
    }

    private void answer(SipRequest request, ServerTransaction transaction, @Nullable RegisterOutcome outcome) {
        if (outcome == null) {
            respond(transaction, 500, "Server Internal Error");
            return;
        }
        var response = SipResponse.answer(request, outcome.status(), null, home.tags().get());
        outcome.contactHeaders().forEach(value -> response.header(Header.CONTACT, value));
        if (outcome.status() == 200) {
            response.header(Header.SUPPORTED, OptionTag.PATH + ", " + OptionTag.OUTBOUND);
            if (OptionTag.supports(request, OptionTag.PATH)) {
                // RFC 3327 §5.3: who knows the extension is told what was stored.
                request.headers(Header.PATH).forEach(each -> response.header(Header.PATH, each));
            }
        }
        if (outcome.outbound()) {
            // RFC 5626 §6, §4.4.1: over UDP the device's own idea of how often (less than half a minute) is the right one; pages have no way to
            // keep such a promise, their browser does it.
            response.header(Header.REQUIRE, OptionTag.OUTBOUND);
            var transport = transaction.flow().transport();
            if (transport.reliable() && !transport.webSocket() && request.headers(Header.VIA).size() == 1) {
                response.header(Header.FLOW_TIMER, Integer.toString(FLOW_TIMER_SECONDS));
                transaction.flow().expectKeepAlive(FLOW_TIMER_SECONDS + FLOW_GRACE_SECONDS);
            }
        }
        if (outcome.minExpires() > 0) {
            response.header(Header.MIN_EXPIRES, Integer.toString(outcome.minExpires()));
        }
        transaction.respond(response.build());
    }

    private void respond(ServerTransaction transaction, int status, String reason) {
        transaction.respond(SipResponse.answer(transaction.request(), status, reason, home.tags().get()).build());
    }

    /** Bindings kept over a restart. */
    static Binding restored(RegisteredContact known) {
        return new Binding(
                known.contact(), known.source(), known.transport(), known.callId(), known.cseq(), known.registeredAt(),
                known.expiresAt(), known.userAgent(), 1, known.instance(), known.regId(), known.path());
    }
}
