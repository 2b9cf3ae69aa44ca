package io.ringhall.engine.sip.dialog;

import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.RequestBuilder;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.message.Uri;
import java.util.List;

/**
 * A dialog (RFC 3261 §12).
 *
 * @param local we, with our tag @param remote the peer, with its tag
 * @param remoteTarget the peer's Contact
 * @param routes the route set, first hop first
 * @param localSeq CSeq of our last request @param remoteSeq of the peer's, -1 = none yet
 */
public record Dialog(
        String callId, NameAddr local, NameAddr remote, Uri remoteTarget, List<NameAddr> routes, long localSeq, long remoteSeq) {

    public Dialog {
        routes = List.copyOf(routes);
    }

    /** §12.1.1: the dialog our tagged response to this INVITE makes. Without Contact, From's URI has to do. */
    public static Dialog uas(SipRequest invite, String localTag) {
        var contacts = invite.contacts();
        return new Dialog(
                invite.callId(),
                invite.to().with("tag", localTag),
                invite.from(),
                contacts.isEmpty() ? invite.from().uri() : contacts.getFirst().uri(),
                invite.addresses(Header.RECORD_ROUTE),
                0,
                invite.cseq().number());
    }

    /** §12.1.2: the dialog a tagged response to our INVITE makes; its routes come in reverse. */
    public static Dialog uac(SipRequest invite, SipResponse response) {
        var contacts = response.contacts();
        return new Dialog(
                invite.callId(),
                invite.from(),
                response.to(),
                contacts.isEmpty() ? invite.uri() : contacts.getFirst().uri(),
                response.addresses(Header.RECORD_ROUTE).reversed(),
                invite.cseq().number(),
                -1);
    }

    /** As {@link #uac(SipRequest, SipResponse)} from the response alone, which repeats what our INVITE said. */
    public static Dialog uac(SipResponse response) {
        var contacts = response.contacts();
        return new Dialog(
                response.callId(),
                response.from(),
                response.to(),
                contacts.isEmpty() ? response.to().uri() : contacts.getFirst().uri(),
                response.addresses(Header.RECORD_ROUTE).reversed(),
                response.cseq().number(),
                -1);
    }

    /** §13.2.2.4: the routes and target of an early dialog are computed anew from the 2xx; sequence numbers go on. */
    public Dialog confirmed(SipResponse success) {
        var contacts = success.contacts();
        return new Dialog(
                callId,
                local,
                remote,
                contacts.isEmpty() ? remoteTarget : contacts.getFirst().uri(),
                success.addresses(Header.RECORD_ROUTE).reversed(),
                localSeq,
                remoteSeq);
    }

    /** What the dialog makes of a request of the peer. */
    public sealed interface Order {
        record InOrder(Dialog updated) implements Order {}

        record OutOfOrder() implements Order {}
    }

    /** §12.2.2: a CSeq not higher than the last is out of order; gaps are allowed. */
    public Order check(SipRequest request) {
        long number = request.cseq().number();
        return remoteSeq >= 0 && number <= remoteSeq ? new Order.OutOfOrder() : new Order.InOrder(withRemoteSeq(number));
    }

    private Dialog withRemoteSeq(long number) {
        return new Dialog(callId, local, remote, remoteTarget, routes, localSeq, number);
    }

    public Dialog nextLocal() {
        return new Dialog(callId, local, remote, remoteTarget, routes, localSeq + 1, remoteSeq);
    }

    /** Target refresh (§12.2.1.2, §12.2.2). */
    public Dialog target(NameAddr contact) {
        return new Dialog(callId, local, remote, contact.uri(), routes, localSeq, remoteSeq);
    }

    /** A request with our current CSeq (§12.2.1.1). */
    public RequestBuilder request(String method) {
        return request(method, localSeq);
    }

    /** The ACK of a 2xx has the CSeq number of its INVITE (§13.2.2.4). */
    public RequestBuilder ack(long inviteSeq) {
        return request("ACK", inviteSeq);
    }

    private RequestBuilder request(String method, long seq) {
        boolean strict = !routes.isEmpty() && !(routes.getFirst().uri() instanceof SipUri first && first.lr());
        var builder = SipRequest.to(method, strict ? routes.getFirst().uri() : remoteTarget);
        if (strict) {
            // §12.2.1.1: a strict router becomes the Request-URI, the target the last route.
            routes.stream().skip(1).forEach(route -> builder.header(Header.ROUTE, route.toString()));
            builder.header(Header.ROUTE, "<" + remoteTarget + ">");
        } else {
            routes.forEach(route -> builder.header(Header.ROUTE, route.toString()));
        }
        return builder.header(Header.FROM, local.toString())
                .header(Header.TO, remote.toString())
                .header(Header.CALL_ID, callId)
                .header(Header.CSEQ, seq + " " + method)
                .header(Header.MAX_FORWARDS, "70");
    }

    /** Where a request goes first. */
    public Uri nextHop() {
        return routes.isEmpty() ? remoteTarget : routes.getFirst().uri();
    }
}
