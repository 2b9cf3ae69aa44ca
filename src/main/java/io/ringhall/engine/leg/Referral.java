package io.ringhall.engine.leg;

import io.ringhall.engine.call.ReferTarget;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.ReasonPhrase;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ClientTransaction;
import io.ringhall.engine.sip.transaction.ResponseListener;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * One REFER in a dialog and the subscription it makes (RFC 3515 §2.4.4). NOTIFYs follow each other: the next goes out when the
 * one before is answered. They go on after a BYE of the transferor, since the subscription keeps its share of the dialog (RFC
 * 5589 §6.1); any refusal ends them (RFC 6665 §4.2.2).
 */
public final class Referral implements ResponseListener {
    /** Seconds; a transfer is decided long before. */
    private static final int EXPIRES = 600;

    private final DialogLeg leg;
    private final ServerTransaction transaction;
    private final SipRequest refer;
    private final ReferTarget target;
    private final @Nullable String host;
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
    private boolean silent;
    private boolean underWay;
    private boolean ended;

    private Referral(DialogLeg leg, ServerTransaction transaction, ReferTo.Asked asked) {
        this.leg = leg;
        this.transaction = transaction;
        this.refer = transaction.request();
        this.target = asked.target();
        this.host = asked.host();
    }

    /** A REFER inside the dialog. @return null when it has been refused */
    static @Nullable Referral received(DialogLeg leg, ServerTransaction transaction) {
        return switch (ReferTo.of(transaction.request())) {
            case ReferTo.Asked asked -> new Referral(leg, transaction, asked);
            case ReferTo.Refused(int status) -> {
                transaction.respond(SipResponse.answer(transaction.request(), status, null, null).build());
                yield null;
            }
        };
    }

    public ReferTarget target() {
        return target;
    }

    /** The host of Refer-To, lower case; null for a tel: URI. */
    public @Nullable String host() {
        return host;
    }

    /** The dialog it came in: whose party asks. */
    public DialogLeg leg() {
        return leg;
    }

    public void refuse(int status) {
        ended = true;
        transaction.respond(SipResponse.answer(refer, status, null, null).build());
    }

    /** 202, and a subscription unless the author wants none (RFC 4488 §4). */
    public void accept() {
        var answer = SipResponse.answer(refer, 202, "Accepted", null).header(Header.CONTACT, leg.contact());
        var wish = refer.header(Header.REFER_SUB);
        if (wish != null && wish.strip().toLowerCase(java.util.Locale.ROOT).startsWith("false")) {
            silent = true;
            answer.header(Header.REFER_SUB, "false").header(Header.SUPPORTED, "norefersub");
        }
        transaction.respond(answer.build());
    }

    /** How it goes, as a status line; a final one ends the subscription (RFC 3515 §2.4.5). */
    public void tell(int status) {
        if (silent || ended) {
            return;
        }
        waiting.removeIf(each -> each < 200);
        waiting.add(status);
        next();
    }

    private void next() {
        var status = underWay || ended ? null : waiting.poll();
        if (status == null) {
            return;
        }
        underWay = true;
        boolean last = status >= 200;
        ended = last;
        var event = "refer;id=" + refer.cseq().number();
        var notify = leg.request("NOTIFY")
                .header(Header.CONTACT, leg.contact())
                .header(Header.EVENT, event)
                .header(Header.SUBSCRIPTION_STATE, last ? "terminated;reason=noresource" : "active;expires=" + EXPIRES)
                .body("message/sipfrag;version=2.0", ("SIP/2.0 " + status + " " + ReasonPhrase.of(status) + "\r\n").getBytes(StandardCharsets.US_ASCII))
                .build();
        leg.send(notify, this);
    }

    /**
     * A SUBSCRIBE inside the dialog for this subscription: {@code Expires: 0} ends it, anything else renews it.
     *
     * @return false when it is about another one
     */
    boolean subscribe(SipRequest request, ServerTransaction subscribe) {
        var event = request.header(Header.EVENT);
        if (ended || silent || event == null || !event.strip().toLowerCase(java.util.Locale.ROOT).startsWith("refer")) {
            return false;
        }
        var expires = request.header(Header.EXPIRES);
        boolean over = expires != null && expires.strip().equals("0");
        subscribe.respond(SipResponse.answer(request, 200, "OK", null)
                .header(Header.EXPIRES, over ? "0" : Integer.toString(EXPIRES))
                .header(Header.CONTACT, leg.contact())
                .build());
        if (over) {
            // RFC 6665 §4.2.1.4: unsubscribing gets a last NOTIFY.
            waiting.clear();
            waiting.add(TIMED_OUT);
            next();
        }
        return true;
    }

    /** Told to one who no longer wants to know: the outcome is open. */
    private static final int TIMED_OUT = 202;

    @Override
    public void response(SipResponse response, ClientTransaction of) {
        if (response.isFinal()) {
            underWay = false;
            if (!response.success()) {
                ended = true;
            }
            next();
        }
    }

    @Override
    public void timeout(ClientTransaction of) {
        ended = true;
    }

    @Override
    public void transportError(ClientTransaction of) {
        ended = true;
    }
}
