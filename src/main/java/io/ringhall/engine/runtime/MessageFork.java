package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ClientTransaction;
import io.ringhall.engine.sip.transaction.ResponseListener;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import org.jspecify.annotations.Nullable;

/** One message on its way to several phones: the first 2xx is the answer; when all have failed, the best failure. */
final class MessageFork implements ResponseListener {
    /** Before the sender's own transaction gives up after 32 s. */
    private static final long PATIENCE_MILLIS = 20_000;

    private final SipLoop home;
    private final ServerTransaction transaction;
    private int outstanding;
    private int best;
    private boolean sending = true;
    private Timers.@Nullable Timeout patience;

    MessageFork(SipLoop home, ServerTransaction transaction) {
        this.home = home;
        this.transaction = transaction;
    }

    void send(SipRequest message, Flow flow) {
        outstanding++;
        home.line().layer().send(message, flow, this);
    }

    /** All are sent. @param otherwise the answer when there was nobody to send to */
    void begun(int otherwise) {
        sending = false;
        best = outstanding == 0 ? otherwise : best;
        patience = home.loop().schedule(PATIENCE_MILLIS, () -> answer(480));
        settle();
    }

    @Override
    public void response(SipResponse response, ClientTransaction client) {
        if (response.success()) {
            outstanding--;
            answer(200);
        } else if (response.isFinal()) {
            failed(passable(response.status()));
        }
    }

    @Override
    public void timeout(ClientTransaction client) {
        failed(480);
    }

    @Override
    public void transportError(ClientTransaction client) {
        failed(480);
    }

    private void failed(int status) {
        outstanding--;
        best = best == 0 || best == 480 ? status : Math.min(best, status);
        settle();
    }

    /** A phone's redirection, challenge or breakdown says nothing to the sender (RFC 3261 §16.7 step 6). */
    private static int passable(int status) {
        return status < 400 || status == 401 || status == 407 || status == 408 || status == 481 || status >= 500 && status < 600 ? 480 : status;
    }

    private void settle() {
        if (!sending && outstanding == 0) {
            answer(best);
        }
    }

    private void answer(int status) {
        if (patience != null) {
            patience.cancel();
        }
        if (!transaction.finalSent()) {
            transaction.respond(SipResponse.answer(transaction.request(), status, null, home.tags().get()).build());
        }
    }
}
