package io.ringhall.engine.leg;

import io.ringhall.engine.SessionTimerPolicy;
import io.ringhall.engine.call.Call;
import io.ringhall.engine.sip.dialog.Dialog;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's leg: we are its UAS. */
public final class InboundLeg implements EarlyDialog {
    private static final byte[] NOTHING = {};
    private static final int MAX_REASONS = 4;

    private final SipLine line;
    private final LegEvents events;
    private final ServerTransaction transaction;
    private final boolean proxied;
    private final String tag;
    private final String contact;
    private final boolean offered;
    private @Nullable DialogLeg dialog;
    /** Made with the first provisional response of a caller who knows 100rel. */
    private @Nullable ReliableResponses reliable;
    /** A 2xx that waits for the PRACK of a response with an offer (RFC 3262 §3). */
    private byte @Nullable [] held;
    private boolean answered;
    private boolean closed;
    private boolean rung;

    public InboundLeg(SipLine line, LegEvents events, ServerTransaction transaction, String contact) {
        this.line = line;
        this.events = events;
        this.transaction = transaction;
        proxied = transaction.request().headers(Header.VIA).size() > 1;
        this.contact = contact;
        tag = line.tags().get();
        offered = SessionBody.present(transaction.request());
    }

    /** RFC 4028 §9: our minimum when an INVITE asks for less and its sender would understand a 422, else 0. */
    public static int leastInterval(SipRequest invite, SessionTimerPolicy policy) {
        return SessionInterval.tooSmall(invite, policy) ? policy.minimum() : 0;
    }

    public SipRequest invite() {
        return transaction.request();
    }

    /** The caller was told that a phone rings. */
    public boolean rung() {
        return rung;
    }

    /** Our tag. */
    public String tag() {
        return tag;
    }

    /** RFC 3262 §5: an INVITE without offer that wants reliable responses gets our offer in the first of them. */
    public boolean wantsEarlyOffer() {
        return !offered && OptionTag.requires(invite(), OptionTag.RELIABLE);
    }

    public void ring() {
        if (!closed && !answered) {
            rung = true;
            progress(180, NOTHING);
        }
    }

    /** 183 with what the caller hears instead of its own ringing tone, while phones ring. @param sdp our answer to its offer */
    public void session(byte[] sdp) {
        if (!closed && !answered) {
            rung = true;
            progress(sdp);
        }
    }

    /** 183 with the session the caller may hear before the answer. @param sdp our answer to its offer; none when one was given */
    public void progress(byte[] sdp) {
        if (!closed && !answered) {
            progress(183, offered ? sdp : NOTHING);
        }
    }

    private void progress(int status, byte[] sdp) {
        // Who supports it without requiring it and offers nothing is spared an offer that early.
        boolean reliably = OptionTag.requires(invite(), OptionTag.RELIABLE)
                || offered && OptionTag.supports(invite(), OptionTag.RELIABLE);
        if (!reliably) {
            var response = SipResponse.answer(invite(), status, null, tag).header(Header.CONTACT, contact);
            transaction.respond((sdp.length > 0 ? response.body(DialogLeg.SDP, sdp) : response).build());
            return;
        }
        var early = early();
        if (reliable == null) {
            // RFC 3262 §3: the first RSeq is random below 2^31.
            reliable = new ReliableResponses(transaction, line.timers(), line.chance().applyAsInt(Integer.MAX_VALUE), this::unacknowledged);
        }
        reliable.send(rseq -> {
            var response = SipResponse.answer(invite(), status, null, tag)
                    .header(Header.CONTACT, contact)
                    .header(Header.ALLOW, DialogLeg.ALLOW)
                    .header(Header.REQUIRE, OptionTag.RELIABLE)
                    .header(Header.RSEQ, Long.toString(rseq));
            if (early.offers() == OfferState.NONE) {
                early.offers(early.offers().offerOut());
                response.body(DialogLeg.SDP, events.earlyOffer(Call.CALLER));
            } else if (sdp.length > 0 && early.offers().theirs()) {
                early.offers(early.offers().answerOut());
                response.body(DialogLeg.SDP, sdp);
            }
            return response.build();
        });
    }

    /** RFC 3262 §3: without a PRACK for 64*T1 the INVITE is refused. */
    private void unacknowledged() {
        reject(504, "Server Time-out");
        events.gaveUp();
    }

    private DialogLeg early() {
        if (dialog == null) {
            dialog = new DialogLeg(
                    Call.CALLER,
                    line,
                    events,
                    Dialog.uas(invite(), tag),
                    transaction.flow(),
                    contact,
                    offered ? OfferState.FIRST_THEIRS : OfferState.NONE);
            dialog.early(this);
            dialog.heard(invite());
        }
        return dialog;
    }

    /** 200 with our session; repeated until acknowledged. Without the session where it was agreed before (RFC 6337 §2.2). */
    public void answer(byte[] sdp) {
        if (closed || answered) {
            return;
        }
        var leg = early();
        if (reliable != null && reliable.open() && leg.offers().ours()) {
            held = sdp;
            return;
        }
        stopReliable();
        answered = true;
        leg.early(null);
        var response = leg.success(invite());
        if (leg.offers() != OfferState.STABLE) {
            leg.offers(leg.offers().theirs() ? leg.offers().answerOut() : leg.offers().offerOut());
            response.body(DialogLeg.SDP, sdp);
        }
        leg.sendUntilAcknowledged(transaction, response.build());
    }

    public void reject(int status, String reason) {
        if (closed || answered) {
            return;
        }
        closed = true;
        stopReliable();
        if (dialog != null) {
            dialog.abandon();
        }
        var response = SipResponse.answer(invite(), status, reason, tag);
        var cause = Q850.reason(status);
        if (!cause.isEmpty()) {
            response.header(Header.REASON, cause);
        }
        transaction.respond(response.build());
    }

    private void stopReliable() {
        if (reliable != null) {
            reliable.stop();
        }
    }

    /** RFC 3261 §9.2: the CANCEL has its 200 already; the INVITE gets 487, unless it has a final response. */
    public void cancelled(SipRequest by) {
        if (closed || answered) {
            return;
        }
        tellReason(by, Call.CALLER, events);
        reject(487, "Request Terminated");
        events.gaveUp();
    }

    /** RFC 3262 §3, §5. */
    @Override
    public void prack(SipRequest prack, ServerTransaction of) {
        var leg = dialog;
        if (leg == null || reliable == null || !reliable.acknowledged(RAck.of(prack))) {
            EarlyDialog.unknown(prack, of);
            return;
        }
        var sdp = SessionBody.of(prack);
        boolean answers = leg.offers().ours();
        boolean offers = !answers && sdp.length > 0;
        if (offers && leg.offers().offerIn() == null) {
            // RFC 3264 §4: its first offer is still open; the PRACK itself has done its work.
            of.respond(SipResponse.answer(prack, 491, null, null).build());
        } else if (offers) {
            leg.offered(prack, of);
        } else {
            if (answers) {
                leg.offers(sdp.length > 0 ? leg.offers().answerIn() : leg.offers().refused());
            }
            of.respond(SipResponse.answer(prack, 200, null, null).build());
            if (answers) {
                events.confirmed(Call.CALLER, sdp);
            }
        }
        reliable.goOn();
        var waiting = held;
        if (waiting != null) {
            held = null;
            answer(waiting);
        }
    }

    @Override
    public void bye(SipRequest bye, ServerTransaction of) {
        of.respond(SipResponse.answer(bye, 200, null, null).build());
        cancelled(bye);
    }

    @Override
    public boolean takesOffers() {
        return true;
    }

    /** RFC 3326 */
    static void tellReason(SipRequest request, int leg, LegEvents events) {
        if (request.header(Header.REASON) != null) {
            events.reason(leg, request.headers(Header.REASON).stream().limit(MAX_REASONS).toList());
        }
    }

    /** Whether the INVITE came by way of a proxy. */
    public boolean proxied() {
        return proxied;
    }

    /** How the caller came last. */
    public Flow flow() {
        return dialog != null ? dialog.flow() : transaction.flow();
    }

    public @Nullable DialogLeg dialog() {
        return dialog;
    }

    public boolean answered() {
        return answered;
    }

    public void hangUp(List<String> reasons) {
        if (dialog != null && answered) {
            dialog.hangUp(reasons);
        }
    }
}
