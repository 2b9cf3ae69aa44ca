package io.ringhall.engine.leg;

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
        var established = new DialogLeg(
                Call.CALLER, line, events, Dialog.uas(invite(), tag), transaction.flow(), contact);
        dialog = established;
        var response = SipResponse.answer(invite(), 200, "OK", tag)
                .header(Header.CONTACT, contact)
                .header(Header.ALLOW, DialogLeg.ALLOW)
                .body(DialogLeg.SDP, sdp)
                .build();
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
