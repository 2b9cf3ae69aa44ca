package io.ringhall.engine.leg;

import io.ringhall.engine.call.Call;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.dialog.Dialog;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.RequestBuilder;
import io.ringhall.engine.sip.message.ResponseBuilder;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ClientTransaction;
import io.ringhall.engine.sip.transaction.ResponseListener;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One dialog of a leg: requests inside it both ways, its session timer and its end. */
public final class DialogLeg implements OfferPeer, SessionTimer.Owner {
    private static final Logger LOG = LoggerFactory.getLogger(DialogLeg.class);
    static final String SDP = "application/sdp";
    public static final String ALLOW = "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, PRACK, UPDATE, REFER, NOTIFY, REGISTER, SUBSCRIBE, MESSAGE";
    public static final String SUPPORTED = "100rel, timer, replaces";
    private static final byte[] NOTHING = {};

    private final int number;
    private final SipLine line;
    private final LegEvents events;
    private final String contact;
    private final SessionTimer timer;
    private final OwnOffers own;
    private final PeerOffers peers;
    private Flow flow;
    private Dialog dialog;
    private OfferState offers;
    private boolean updates;
    private boolean over;
    /** Our 2xx that waits for its ACK. */
    private @Nullable Retransmission answer;
    /** A BYE that waits for that ACK. */
    private @Nullable List<String> goodbye;
    /** While the INVITE is not answered. */
    private @Nullable EarlyDialog early;
    /** The newest REFER. */
    private @Nullable Referral referral;
    /** Another fork with the same local tag. */
    private @Nullable DialogLeg next;

    DialogLeg(int number, SipLine line, LegEvents events, Dialog dialog, Flow flow, String contact, OfferState offers) {
        this.number = number;
        this.line = line;
        this.events = events;
        this.dialog = dialog;
        this.flow = flow;
        this.contact = contact;
        this.offers = offers;
        timer = new SessionTimer(line.timers(), this);
        own = new OwnOffers(this);
        peers = new PeerOffers(this);
        line.dialogs().open(this);
    }

    public Dialog dialog() {
        return dialog;
    }

    /** How the peer came last. */
    public Flow flow() {
        return flow;
    }

    int number() {
        return number;
    }

    SipLine line() {
        return line;
    }

    LegEvents events() {
        return events;
    }

    SessionTimer timer() {
        return timer;
    }

    OfferState offers() {
        return offers;
    }

    void offers(@Nullable OfferState next) {
        if (next != null) {
            offers = next;
        }
    }

    boolean over() {
        return over;
    }

    /** Whether we made the Call-ID (RFC 3261 §14.1). */
    boolean ownsCallId() {
        return number != Call.CALLER;
    }

    OwnOffers own() {
        return own;
    }

    /** The peer allows UPDATE (RFC 3311 §5.1). */
    boolean updates() {
        return updates;
    }

    void updates(boolean allowed) {
        updates = allowed;
    }

    void heard(SipMessage message) {
        if (message.header(Header.ALLOW) != null) {
            updates = OptionTag.allows(message, "UPDATE");
        }
    }

    /** A target refresh (RFC 3261 §12.2). */
    void target(SipMessage message) {
        if (!message.contacts().isEmpty()) {
            dialog = dialog.target(message.contacts().getFirst());
        }
    }

    void early(@Nullable EarlyDialog leg) {
        early = leg;
    }

    @Nullable EarlyDialog early() {
        return early;
    }

    /** RFC 3261 §13.2.2.4: a 2xx makes the early dialog an established one, with its routes. */
    void confirmed(SipResponse response) {
        dialog = dialog.confirmed(response);
    }

    /** The INVITE failed, or another fork won: the early dialog is over. */
    void abandon() {
        over = true;
        early = null;
        quiet();
        peers.refuse(487);
        close();
    }

    /** An offer in a PRACK. */
    void offered(SipRequest request, ServerTransaction transaction) {
        peers.take(request, transaction);
    }

    /** Chains forks under one local tag. */
    public void next(@Nullable DialogLeg other) {
        next = other;
    }

    public @Nullable DialogLeg next() {
        return next;
    }

    /** RFC 3261 §12: a dialog is Call-ID and both tags. */
    public boolean is(String callId, @Nullable String remoteTag) {
        return dialog.callId().equals(callId) && java.util.Objects.equals(dialog.remote().tag(), remoteTag);
    }

    /** A request inside the dialog. */
    public void request(SipRequest request, ServerTransaction transaction) {
        switch (dialog.check(request)) {
            case Dialog.Order.OutOfOrder o ->
                // RFC 3261 §12.2.2: a CSeq lower than the last one is answered 500.
                transaction.respond(SipResponse.answer(request, 500, "Out of order", null).build());
            case Dialog.Order.InOrder(Dialog updated) -> {
                dialog = updated;
                flow = transaction.flow();
                inOrder(request, transaction);
            }
        }
    }

    private void inOrder(SipRequest request, ServerTransaction transaction) {
        if (over && !request.method().equals("BYE")) {
            // RFC 3261 §15: we have sent our BYE, the session is over.
            transaction.respond(SipResponse.answer(request, 481, null, null).build());
            return;
        }
        var refusal = carriesSession(request.method()) ? SessionBody.refusal(request) : null;
        if (refusal != null) {
            var response = SipResponse.answer(request, refusal.status(), null, null);
            transaction.respond((refusal.header() == null ? response : response.header(refusal.header(), refusal.value())).build());
            return;
        }
        if (early != null && beforeTheAnswer(early, request, transaction)) {
            return;
        }
        switch (request.method()) {
            case "BYE" -> {
                peers.refuse(487);
                transaction.respond(SipResponse.answer(request, 200, "OK", null).build());
                InboundLeg.tellReason(request, number, events);
                end("hung up");
            }
            // RFC 3262 §3: nothing waits for it.
            case "PRACK" -> EarlyDialog.unknown(request, transaction);
            case "INVITE", "UPDATE" -> peers.request(request, transaction);
            case "INFO" -> {
                transaction.respond(SipResponse.answer(request, 200, "OK", null).build());
                char key = InfoDigit.of(request);
                if (key != InfoDigit.NONE) {
                    events.digit(number, key);
                }
            }
            case "REFER" -> referred(transaction);
            case "SUBSCRIBE" -> {
                if (referral == null || !referral.subscribe(request, transaction)) {
                    transaction.respond(SipResponse.answer(request, 481, null, null).build());
                }
            }
            case "OPTIONS" ->
                transaction.respond(SipResponse.answer(request, 200, "OK", null).header(Header.ALLOW, ALLOW).build());
            // RFC 3261 §8.2.1
            default -> transaction.respond(SipResponse.answer(request, 405, "Method Not Allowed", null).header(Header.ALLOW, ALLOW).build());
        }
    }

    private static boolean carriesSession(String method) {
        return method.equals("INVITE") || method.equals("UPDATE") || method.equals("PRACK");
    }

    private boolean beforeTheAnswer(EarlyDialog leg, SipRequest request, ServerTransaction transaction) {
        switch (request.method()) {
            case "BYE" -> leg.bye(request, transaction);
            case "PRACK" -> leg.prack(request, transaction);
            case "INVITE" ->
                // RFC 3261 §14.2: no second INVITE before the first is answered.
                transaction.respond(SipResponse.answer(request, number == Call.CALLER ? 500 : 491, null, null)
                        .header(Header.RETRY_AFTER, "5")
                        .build());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void referred(ServerTransaction transaction) {
        var asked = Referral.received(this, transaction);
        if (asked != null) {
            referral = asked;
            events.referred(number, asked);
        }
    }

    String contact() {
        return contact;
    }

    /** Our answer to the peer's offer, or our offer to a re-INVITE without one. */
    @Override
    public void acceptOffer(byte[] sdp) {
        peers.accept(sdp);
    }

    @Override
    public void refuseOffer(int status) {
        peers.refuse(status);
    }

    /** Offers the peer another session. */
    @Override
    public void reoffer(byte[] sdp) {
        own.offer(sdp);
    }

    /** Headers of every 2xx that makes or keeps the dialog. */
    ResponseBuilder success(SipRequest request) {
        var builder = SipResponse.answer(request, 200, "OK", dialog.local().tag())
                .header(Header.CONTACT, contact)
                .header(Header.ALLOW, ALLOW)
                .header(Header.SUPPORTED, SUPPORTED);
        var agreed = SessionInterval.answering(request, line.sessions());
        if (agreed != null) {
            builder.header(Header.SESSION_EXPIRES, agreed.inAnswer());
            if (!agreed.ours()) {
                // RFC 4028 §9: the peer is to know that it refreshes.
                builder.header(Header.REQUIRE, OptionTag.TIMER);
            }
        }
        timer.start(agreed);
        return builder;
    }

    void sendUntilAcknowledged(ServerTransaction transaction, SipResponse response) {
        transaction.respond(response);
        answer = new Retransmission(line.timers(), () -> transaction.respond(response), () -> {
            answer = null;
            goodbye(List.of());
            events.ended(number, "our answer was never acknowledged");
        });
    }

    boolean awaitsAck() {
        return answer != null;
    }

    /** An ACK for one of our 2xx. */
    public void acknowledged(SipRequest ack) {
        if (answer != null) {
            confirm(SessionBody.of(ack));
        }
    }

    /** Also: the peer's next request shows that our 2xx arrived. */
    void confirm(byte[] sdp) {
        stopAnswer();
        if (offers.ours()) {
            // RFC 3261 §13.2.1: the answer to an offer in a 2xx comes with the ACK, or never.
            offers = sdp.length > 0 ? OfferState.STABLE : offers.refused();
        }
        if (goodbye != null) {
            goodbye(goodbye);
        } else if (!over) {
            events.confirmed(number, sdp.length == 0 ? NOTHING : sdp);
        }
    }

    /** A request of ours in the dialog, with the next CSeq. */
    RequestBuilder request(String method) {
        dialog = dialog.nextLocal();
        return dialog.request(method);
    }

    RequestBuilder targetRefresh(String method) {
        return request(method).header(Header.CONTACT, contact).header(Header.ALLOW, ALLOW).header(Header.SUPPORTED, SUPPORTED);
    }

    void send(SipRequest request, ResponseListener listener) {
        line.layer().send(request, flow, listener);
    }

    /** RFC 3261 §13.2.2.4 */
    void acknowledge(ClientTransaction invite) {
        line.layer().sendAck(dialog.ack(invite.request().cseq().number()).build(), flow, invite);
    }

    /** BYE, once. @param reasons values for Reason headers (RFC 3326) */
    public void hangUp(List<String> reasons) {
        if (over) {
            return;
        }
        over = true;
        peers.refuse(487);
        quiet();
        if (answer != null) {
            // RFC 3261 §15: the called side sends no BYE before its 2xx is acknowledged.
            goodbye = reasons;
        } else {
            goodbye(reasons);
        }
    }

    private void goodbye(List<String> reasons) {
        goodbye = null;
        over = true;
        peers.refuse(487);
        quiet();
        var bye = request("BYE");
        reasons.forEach(reason -> bye.header(Header.REASON, reason));
        send(bye.build(), new Goodbye(this));
    }

    private void end(String why) {
        stopAnswer();
        quiet();
        boolean told = over;
        over = true;
        goodbye = null;
        if (!told) {
            events.ended(number, why);
        }
        close();
    }

    private void quiet() {
        timer.stop();
        own.stop();
    }

    private void stopAnswer() {
        if (answer != null) {
            answer.stop();
            answer = null;
        }
    }

    void close() {
        line.dialogs().closed(this);
    }

    @Override
    public void refresh() {
        own.refresh();
    }

    /** RFC 4028 §10 */
    @Override
    public void expired() {
        lost("SIP;cause=408;text=\"Session timer expired\"", "session timer expired: the phone is gone");
    }

    /** RFC 3261 §12.2.1.2: the peer does not know the dialog any more, or does not answer. */
    void lost(String reason, String why) {
        LOG.debug("Leg {}: {}", number, why);
        if (!over) {
            hangUp(List.of(reason));
            events.ended(number, why);
        }
    }
}
