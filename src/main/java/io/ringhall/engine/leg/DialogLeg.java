package io.ringhall.engine.leg;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.dialog.Dialog;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ClientTransaction;
import io.ringhall.engine.sip.transaction.ResponseListener;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An established dialog: BYE, re-INVITE both ways, INFO digits. */
public final class DialogLeg {
    private static final Logger LOG = LoggerFactory.getLogger(DialogLeg.class);
    static final String SDP = "application/sdp";
    public static final String ALLOW = "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REGISTER, SUBSCRIBE";

    private final int number;
    private final SipLine line;
    private final LegEvents events;
    private final String contact;
    private Flow flow;
    private Dialog dialog;
    private boolean over;
    private @Nullable ServerTransaction offered;
    private @Nullable Retransmission answer;
    /** Whether the ACK we wait for belongs to a re-INVITE. */
    private boolean offering;

    DialogLeg(int number, SipLine line, LegEvents events, Dialog dialog, Flow flow, String contact) {
        this.number = number;
        this.line = line;
        this.events = events;
        this.dialog = dialog;
        this.flow = flow;
        this.contact = contact;
        line.dialogs().open(dialog.local().tag(), this);
    }

    public Dialog dialog() {
        return dialog;
    }

    boolean over() {
        return over;
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
        switch (request.method()) {
            case "BYE" -> {
                refusePending(487);
                transaction.respond(SipResponse.answer(request, 200, "OK", null).build());
                end("hung up");
            }
            case "INVITE" -> reoffered(request, transaction);
            case "INFO" -> {
                transaction.respond(SipResponse.answer(request, 200, "OK", null).build());
                char key = InfoDigit.of(request);
                if (key != InfoDigit.NONE) {
                    events.digit(number, key);
                }
            }
            case "OPTIONS" ->
                transaction.respond(SipResponse.answer(request, 200, "OK", null).header(Header.ALLOW, ALLOW).build());
            // RFC 3261 §8.2.1
            default -> transaction.respond(SipResponse.answer(request, 405, "Method Not Allowed", null).header(Header.ALLOW, ALLOW).build());
        }
    }

    private void reoffered(SipRequest request, ServerTransaction transaction) {
        if (over) {
            transaction.respond(SipResponse.answer(request, 481, "Call/Transaction Does Not Exist", null).build());
        } else if (offered != null || answer != null) {
            // RFC 3261 §14.2: a second INVITE before the first is answered gets 500, one that meets ours gets 491.
            transaction.respond(SipResponse.answer(request, offered != null ? 500 : 491, null, null).header(Header.RETRY_AFTER, "1").build());
        } else if (offering) {
            transaction.respond(SipResponse.answer(request, 491, "Request Pending", null).build());
        } else {
            if (!request.contacts().isEmpty()) {
                dialog = dialog.target(request.contacts().getFirst());
            }
            offered = transaction;
            events.reoffered(number, request.body());
        }
    }

    /** Our answer to the peer's re-INVITE. */
    public void acceptOffer(byte[] sdp) {
        var transaction = offered;
        if (transaction == null) {
            return;
        }
        offered = null;
        var response = SipResponse.answer(transaction.request(), 200, "OK", null)
                .header(Header.CONTACT, contact)
                .header(Header.ALLOW, ALLOW)
                .body(SDP, sdp)
                .build();
        sendUntilAcknowledged(transaction, response);
    }

    public void refuseOffer(int status) {
        refusePending(status);
    }

    private void refusePending(int status) {
        var transaction = offered;
        offered = null;
        if (transaction != null) {
            transaction.respond(SipResponse.answer(transaction.request(), status, null, null).build());
        }
    }

    void sendUntilAcknowledged(ServerTransaction transaction, SipResponse response) {
        transaction.respond(response);
        answer = new Retransmission(line.timers(), () -> transaction.respond(response), () -> {
            answer = null;
            hangUp();
            events.ended(number, "our answer was never acknowledged");
        });
    }

    /** An ACK for one of our 2xx. */
    public void acknowledged(SipRequest ack) {
        if (answer != null) {
            answer.stop();
            answer = null;
            events.confirmed(number, ack.body());
        }
    }

    /** Offers the peer another session. */
    public void reoffer(byte[] sdp) {
        if (over || offering) {
            events.reofferRefused(number, 491);
            return;
        }
        offering = true;
        dialog = dialog.nextLocal();
        var invite = dialog.request("INVITE").header(Header.CONTACT, contact).header(Header.ALLOW, ALLOW).body(SDP, sdp).build();
        line.layer().send(invite, flow, new Reoffer());
    }

    /** BYE, once. */
    public void hangUp() {
        if (over) {
            return;
        }
        over = true;
        refusePending(487);
        stopAnswer();
        dialog = dialog.nextLocal();
        line.layer().send(dialog.request("BYE").build(), flow, new Goodbye());
    }

    private void end(String why) {
        stopAnswer();
        if (!over) {
            over = true;
            events.ended(number, why);
        }
        close();
    }

    private void stopAnswer() {
        if (answer != null) {
            answer.stop();
            answer = null;
        }
    }

    private void close() {
        line.dialogs().closed(dialog.local().tag());
    }

    /** RFC 3261 §15.1.1: whatever becomes of the BYE, the session is over. */
    private final class Goodbye implements ResponseListener {
        @Override
        public void response(SipResponse response, ClientTransaction transaction) {
            if (response.isFinal()) {
                close();
            }
        }

        @Override
        public void timeout(ClientTransaction transaction) {
            close();
        }

        @Override
        public void transportError(ClientTransaction transaction) {
            close();
        }
    }

    private final class Reoffer implements ResponseListener {
        private boolean settled;

        @Override
        public void response(SipResponse response, ClientTransaction transaction) {
            if (response.success()) {
                line.layer().sendAck(dialog.ack(transaction.request().cseq().number()).build(), flow, transaction);
                if (!settled) {
                    settle();
                    if (!response.contacts().isEmpty()) {
                        dialog = dialog.target(response.contacts().getFirst());
                    }
                    events.reofferAccepted(number, response.body());
                }
            } else if (response.isFinal() && !settled) {
                settle();
                events.reofferRefused(number, response.status());
                // RFC 3261 §12.2.1.2: 481 and 408 end the dialog.
                if (response.status() == 481 || response.status() == 408) {
                    lost("the phone no longer knows the call");
                }
            }
        }

        private void settle() {
            settled = true;
            offering = false;
        }

        private void lost(String why) {
            LOG.debug("Leg {}: {}", number, why);
            if (!over) {
                hangUp();
                events.ended(number, why);
            }
        }

        @Override
        public void timeout(ClientTransaction transaction) {
            settle();
            events.reofferRefused(number, 408);
            lost("the phone does not answer");
        }

        @Override
        public void transportError(ClientTransaction transaction) {
            settle();
            events.reofferRefused(number, 503);
            lost("the phone cannot be reached");
        }
    }
}
