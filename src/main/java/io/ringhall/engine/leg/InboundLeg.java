package io.ringhall.engine.leg;

import io.ringhall.engine.SessionTimerPolicy;
import io.ringhall.engine.call.Call;
import io.ringhall.engine.sip.dialog.Dialog;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import org.jspecify.annotations.Nullable;

/** The caller's leg: we are its UAS. */
public final class InboundLeg {
    private final SipLine line;
    private final LegEvents events;
    private final ServerTransaction transaction;
    private final String tag;
    private final String contact;
    private @Nullable DialogLeg dialog;
    private boolean closed;
    private boolean rung;

    public InboundLeg(SipLine line, LegEvents events, ServerTransaction transaction, String contact) {
        this.line = line;
        this.events = events;
        this.transaction = transaction;
        this.contact = contact;
        tag = line.tags().get();
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

    public void ring() {
        if (!closed && dialog == null) {
            rung = true;
            transaction.respond(SipResponse.answer(invite(), 180, "Ringing", tag).header(Header.CONTACT, contact).build());
        }
    }

    /** 200 with our session; repeated until acknowledged. */
    public void answer(byte[] sdp) {
        if (closed || dialog != null) {
            return;
        }
        boolean offered = invite().hasBody();
        var established = new DialogLeg(
                Call.CALLER,
                line,
                events,
                Dialog.uas(invite(), tag),
                transaction.flow(),
                contact,
                offered ? OfferState.STABLE : OfferState.FIRST_OURS);
        dialog = established;
        established.heard(invite());
        var response = established.success(invite()).body(DialogLeg.SDP, sdp).build();
        established.sendUntilAcknowledged(transaction, response);
    }

    public void reject(int status, String reason) {
        if (closed || dialog != null) {
            return;
        }
        closed = true;
        transaction.respond(SipResponse.answer(invite(), status, reason, tag).build());
    }

    /** RFC 3261 §9.2: the CANCEL has its 200 already; the INVITE gets 487, unless it has a final response. */
    public void cancelled() {
        if (closed || dialog != null) {
            return;
        }
        reject(487, "Request Terminated");
        events.gaveUp();
    }

    public @Nullable DialogLeg dialog() {
        return dialog;
    }

    public boolean answered() {
        return dialog != null;
    }

    public void hangUp() {
        if (dialog != null) {
            dialog.hangUp();
        }
    }
}
