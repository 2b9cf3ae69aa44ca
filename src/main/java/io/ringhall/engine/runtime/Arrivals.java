package io.ringhall.engine.runtime;

import io.ringhall.engine.leg.DialogLeg;
import io.ringhall.engine.leg.InboundLeg;
import io.ringhall.engine.leg.OptionTag;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.dialog.Dialog;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.OtherUri;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import io.ringhall.engine.sip.transaction.TransactionUser;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What reaches a loop from outside any transaction: sorted to dialogs, registrar and new calls. */
final class Arrivals implements TransactionUser {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final List<String> KNOWN = List.of("REFER");

    private final SipLoop home;
    private final NewCalls newCalls;
    private final Registrations registrations;
    private final PassedMessages messages;
    private final OtherRequests others;

    Arrivals(SipLoop home) {
        this.home = home;
        newCalls = new NewCalls(home);
        registrations = new Registrations(home);
        messages = new PassedMessages(home);
        others = new OtherRequests(home);
    }

    @Override
    public void request(SipRequest request, ServerTransaction transaction) {
        try {
            sort(request, transaction);
        } catch (RuntimeException e) {
            // A defect ends this request only, and with an answer (RFC 3261 §21.5.1).
            LOG.error("{} from {} failed", request.method(), transaction.flow(), e);
            if (!transaction.finalSent()) {
                refuse(transaction, 500, "Server Internal Error");
            }
        }
    }

    private void sort(SipRequest request, ServerTransaction transaction) {
        var unsupported = OptionTag.unknown(request);
        if (!unsupported.isEmpty() && !request.method().equals("CANCEL")) {
            // RFC 3261 §8.2.2.3: extensions we do not have are named.
            transaction.respond(SipResponse.answer(request, 420, "Bad Extension", home.tags().get())
                    .header(Header.UNSUPPORTED, String.join(", ", unsupported))
                    .build());
            return;
        }
        if (request.header(Header.REPLACES) != null && !request.method().equals("INVITE")) {
            // RFC 3891 §3: it belongs into INVITE only.
            refuse(transaction, 400, "Replaces Outside INVITE");
            return;
        }
        if (request.toTag() != null) {
            inDialog(request, transaction);
            return;
        }
        if (request.uri() instanceof OtherUri) {
            // RFC 3261 §8.2.2.1
            refuse(transaction, 416, "Unsupported URI Scheme");
            return;
        }
        if (request.maxForwards() == 0 && !request.method().equals("REGISTER") && !request.method().equals("OPTIONS")) {
            // RFC 3261 §16.3: we forward what we receive, so the count ends here.
            refuse(transaction, 483, "Too Many Hops");
            return;
        }
        switch (request.method()) {
            case "INVITE" -> newCalls.invite(request, transaction);
            case "REGISTER" -> registrations.register(request, transaction);
            case "OPTIONS" -> others.options(request, transaction);
            case "MESSAGE" -> messages.message(request, transaction);
            case "NOTIFY" -> others.notify(request, transaction);
            case "BYE", "INFO", "UPDATE", "PRACK" -> refuse(transaction, 481, "Call/Transaction Does Not Exist");
            case "SUBSCRIBE" -> home.subscriptions().subscribe(request, transaction);
            case "PUBLISH" -> others.publish(request, transaction);
            default ->
                // RFC 3261 §8.2.1
                transaction.respond(SipResponse.answer(request, KNOWN.contains(request.method()) ? 405 : 501, null, home.tags().get())
                        .header(Header.ALLOW, DialogLeg.ALLOW)
                        .build());
        }
    }

    private void inDialog(SipRequest request, ServerTransaction transaction) {
        if (home.subscriptions().request(request, transaction)) {
            return;
        }
        // RFC 3261 §12.2.2
        var dialog = home.dialog(String.valueOf(request.toTag()), request.callId(), request.fromTag());
        if (dialog == null) {
            refuse(transaction, 481, "Call/Transaction Does Not Exist");
        } else {
            dialog.request(request, transaction);
        }
    }

    @Override
    public void cancelled(SipRequest cancel, ServerTransaction invite) {
        if (invite.attachment() instanceof InboundLeg leg) {
            leg.cancelled(cancel);
        } else if (!invite.finalSent()) {
            invite.respond(SipResponse.answer(invite.request(), 487, "Request Terminated", home.tags().get()).build());
        }
    }

    @Override
    public void ack(SipRequest ack, Flow flow) {
        var dialog = home.dialog(String.valueOf(ack.toTag()), ack.callId(), ack.fromTag());
        if (dialog != null) {
            dialog.acknowledged(ack);
        }
    }

    @Override
    public void furtherSuccess(SipResponse response, Flow flow) {
        // RFC 3261 §13.2.2.4: a further fork's 2xx that is not wanted is acknowledged and ended.
        var other = Dialog.uac(response);
        home.line().layer().sendAck(other.ack(response.cseq().number()).build(), flow);
        home.line().layer().send(other.nextLocal().request("BYE").build(), flow);
    }

    @Override
    public void strayResponse(SipResponse response, Flow flow) {
        // RFC 3261 §17.1.1.2 and RFC 6026 §8.4: what no transaction waits for is dropped.
    }

    private void refuse(ServerTransaction transaction, int status, String reason) {
        transaction.respond(SipResponse.answer(transaction.request(), status, reason, home.tags().get()).build());
    }
}
