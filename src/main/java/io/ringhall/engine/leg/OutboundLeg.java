package io.ringhall.engine.leg;

import io.ringhall.engine.call.CancelCause;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.dialog.Dialog;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.transaction.ClientTransaction;
import io.ringhall.engine.sip.transaction.ResponseListener;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A leg towards a phone: we are its UAC. */
public final class OutboundLeg implements ResponseListener {
    /** RFC 3326, with the cause of RFC 3261's 200 and Q.850's 26, so that phones of either school show no missed call. */
    private static final List<String> COMPLETED_ELSEWHERE =
            List.of("SIP;cause=200;text=\"Call completed elsewhere\"", "Q.850;cause=26");

    /** What differs when the INVITE is sent again with another session interval. */
    private static final Set<Header> NOT_REPEATED = EnumSet.of(Header.VIA, Header.CSEQ, Header.SESSION_EXPIRES, Header.MIN_SE);

    /** How often a 422 may raise the session interval. */
    private static final int MAX_RAISES = 3;

    private static final int MAX_MOVED = 10;

    private final int number;
    private final SipLine line;
    private final LegEvents events;
    private final Flow flow;
    private final String contact;
    private ClientTransaction transaction;
    private int interval;
    private int raises;
    private @Nullable DialogLeg dialog;
    private @Nullable OutboundForks forks;
    private boolean settled;
    /** The phone's tag in its newest provisional response. */
    private @Nullable String earlyTag;
    /** That response, while it rings. */
    private @Nullable SipResponse ringing;
    private boolean cancelled;
    private boolean flowFailed;

    public OutboundLeg(int number, SipLine line, LegEvents events, SipRequest invite, Flow flow, String contact) {
        this.number = number;
        this.line = line;
        this.events = events;
        this.flow = flow;
        this.contact = contact;
        interval = SessionInterval.asked(invite);
        transaction = line.layer().send(invite, flow, this);
    }

    public String callId() {
        return transaction.request().callId();
    }

    public @Nullable String localTag() {
        return transaction.request().fromTag();
    }

    /** The phone's tag; null before it gave one. */
    public @Nullable String remoteTag() {
        return dialog != null ? dialog.dialog().remote().tag() : earlyTag;
    }

    /** What our INVITE offered. */
    public byte[] offer() {
        return transaction.request().body();
    }

    @Override
    public void response(SipResponse response, ClientTransaction of) {
        if (response.success()) {
            accepted(response);
        } else if (response.isFinal()) {
            if (response.status() == 422 && raises < MAX_RAISES && !settled && !cancelled) {
                askForMore(response);
            } else {
                fail(response.status(), moved(response));
            }
        } else if (response.status() > 100 && !settled) {
            progress(response);
        }
    }

    private void progress(SipResponse response) {
        long rseq = RAck.rseq(response);
        if (rseq > 0) {
            if (forks == null) {
                forks = new OutboundForks(number, line, events, flow, contact);
            }
            if (!forks.provisional(response, rseq, transaction.request())) {
                return;
            }
        }
        earlyTag = response.toTag();
        ringing = response;
        if (SessionBody.present(response)) {
            events.early(number, SessionBody.of(response));
        } else {
            events.ringing(number);
        }
    }

    /** RFC 4028 §7.3: the same INVITE again with the interval the other side wants at least. */
    private void askForMore(SipResponse refusal) {
        raises++;
        var last = transaction.request();
        int least = Math.max(SessionInterval.minimum(refusal), interval + 1);
        interval = least;
        var again = SipRequest.to("INVITE", last.uri())
                .like(last, NOT_REPEATED)
                .header(Header.CSEQ, last.cseq().number() + 1 + " INVITE")
                .header(Header.SESSION_EXPIRES, Integer.toString(interval))
                .header(Header.MIN_SE, Integer.toString(least))
                .build();
        transaction = line.layer().send(again, flow, this);
    }

    private void accepted(SipResponse response) {
        if (dialog == null && !settled) {
            settled = true;
            ringing = null;
            var early = forks == null ? null : forks.confirmed(response);
            var established = early != null
                    ? early
                    : new DialogLeg(
                            number, line, events, Dialog.uac(transaction.request(), response), flow, contact, OfferState.FIRST_OURS);
            // RFC 6337 §2.2: what a reliable provisional response answered stays; the 2xx may repeat it.
            var answer = established.offers() == OfferState.STABLE && forks != null ? forks.answer() : SessionBody.of(response);
            if (answer.length > 0) {
                established.offers(established.offers().answerIn());
            }
            dialog = established;
            established.heard(response);
            established.timer().start(SessionInterval.answered(response, interval, line.sessions()));
            acknowledge(established.dialog());
            events.answered(number, answer);
        } else if (dialog != null && Objects.equals(dialog.dialog().remote().tag(), response.toTag())) {
            // RFC 3261 §13.2.2.4: each repeated 2xx gets its ACK again.
            acknowledge(dialog.dialog());
        } else {
            // The same section: a further fork's 2xx that is not wanted is acknowledged and ended.
            var other = Dialog.uac(transaction.request(), response);
            acknowledge(other);
            line.layer().send(other.nextLocal().request("BYE").build(), flow, Unheard.INSTANCE);
        }
    }

    private void acknowledge(Dialog to) {
        line.layer().sendAck(to.ack(transaction.request().cseq().number()).build(), flow, transaction);
    }

    private void fail(int status, List<String> moved) {
        if (!settled) {
            settled = true;
            ringing = null;
            if (forks != null) {
                forks.abandon();
            }
            events.failed(number, status, moved);
        }
    }

    /** RFC 3261 §8.1.3.4, §20.10: the contacts of a 3xx by falling q; only those of our own domain. */
    private List<String> moved(SipResponse response) {
        if (response.status() < 300 || response.status() >= 400) {
            return List.of();
        }
        return response.contacts().stream()
                .sorted(Comparator.comparingDouble((NameAddr each) -> -q(each)))
                .filter(this::local)
                .map(each -> each.uri() instanceof SipUri uri ? uri.user() : null)
                .filter(user -> user != null && !user.isEmpty())
                .distinct()
                .limit(MAX_MOVED)
                .toList();
    }

    /** Its host is the tenant's domain, or the address phones know us by. */
    private boolean local(NameAddr contact) {
        if (!(contact.uri() instanceof SipUri uri)) {
            return false;
        }
        var advertised = flow.advertised();
        return transaction.request().to().uri() instanceof SipUri to && to.host().equalsIgnoreCase(uri.host())
                || advertised.startsWith(uri.host() + ":");
    }

    private static double q(NameAddr contact) {
        var q = contact.params().get("q");
        if (q == null) {
            return 1;
        }
        try {
            return Math.clamp(Double.parseDouble(q), 0, 1);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    @Override
    public void timeout(ClientTransaction of) {
        fail(408, List.of());
    }

    @Override
    public void transportError(ClientTransaction of) {
        flowFailed = true;
        fail(503, List.of());
    }

    /** Whether it failed because what carried it is gone. */
    public boolean flowFailed() {
        return flowFailed;
    }

    /** How it is reached; of an established dialog, how the peer came last. */
    public Flow flow() {
        return dialog != null ? dialog.flow() : flow;
    }

    /** Whether proxies are on the way: those of its registration, or those that stay in the dialog. */
    public boolean proxied() {
        return dialog != null && !dialog.dialog().routes().isEmpty() || transaction.request().header(Header.ROUTE) != null;
    }

    public boolean wasCancelled() {
        return cancelled;
    }

    /** @param reasons of whoever caused it, for when nobody else answered */
    public void cancel(CancelCause cause, List<String> reasons) {
        if (!settled) {
            cancelled = true;
            transaction.cancel(cause == CancelCause.ELSEWHERE ? COMPLETED_ELSEWHERE : reasons);
        }
    }

    public @Nullable DialogLeg dialog() {
        return dialog;
    }

    /**
     * Asks the phone to answer by itself (src/adr/0026).
     *
     * @param refused runs when it does not want to, later
     * @return whether it is asked: it rings and is known to understand that
     */
    public boolean askToAnswer(Runnable accepted, Runnable refused) {
        var last = ringing;
        var how = last == null || last.toTag() == null || settled || cancelled ? null : RemoteControl.of(last);
        if (how == null || last.contacts().isEmpty()) {
            return false;
        }
        if (forks == null) {
            forks = new OutboundForks(number, line, events, flow, contact);
        }
        var early = forks.dialog(last, transaction.request());
        if (early == null) {
            return false;
        }
        var notify = how.on(early.request("NOTIFY").header(Header.CONTACT, contact));
        early.send(notify.build(), new Told(accepted, refused));
        return true;
    }

    /** How a phone takes the wish that it answer. */
    private record Told(Runnable accepted, Runnable refused) implements ResponseListener {
        @Override
        public void response(SipResponse response, ClientTransaction of) {
            if (response.isFinal()) {
                (response.success() ? accepted : refused).run();
            }
        }

        @Override
        public void timeout(ClientTransaction of) {
            refused.run();
        }

        @Override
        public void transportError(ClientTransaction of) {
            refused.run();
        }
    }

    /** The early dialog whose peer has made an offer; null when none has. */
    public @Nullable DialogLeg offering() {
        return forks == null ? null : forks.offering();
    }

    public void hangUp(List<String> reasons) {
        if (dialog != null) {
            dialog.hangUp(reasons);
        }
    }

    /** For requests whose outcome changes nothing. */
    private enum Unheard implements ResponseListener {
        INSTANCE;

        @Override
        public void response(SipResponse response, ClientTransaction of) {}

        @Override
        public void timeout(ClientTransaction of) {}

        @Override
        public void transportError(ClientTransaction of) {}
    }
}
