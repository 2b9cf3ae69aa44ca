package io.ringhall.engine.leg;

import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import java.util.ArrayDeque;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Our reliable provisional responses to one INVITE (RFC 3262 §3): one at a time, each repeated until its PRACK. */
final class ReliableResponses {
    private static final long T1 = 500;
    private static final int MAX_WAITING = 4;

    private final ServerTransaction invite;
    private final Timers timers;
    private final Runnable unacknowledged;
    private final ArrayDeque<LongFunction<SipResponse>> waiting = new ArrayDeque<>();
    private long rseq;
    private @Nullable SipResponse open;
    private Timers.@Nullable Timeout next;
    private long interval;
    private long endsAt;

    /** @param first the RSeq of the first one @param unacknowledged no PRACK came for 64*T1 */
    ReliableResponses(ServerTransaction invite, Timers timers, int first, Runnable unacknowledged) {
        this.invite = invite;
        this.timers = timers;
        this.unacknowledged = unacknowledged;
        rseq = first;
    }

    /** §3: a second one waits for the PRACK of the first. */
    void send(LongFunction<SipResponse> response) {
        if (open != null) {
            if (waiting.size() < MAX_WAITING) {
                waiting.add(response);
            }
            return;
        }
        open = response.apply(++rseq);
        interval = T1;
        endsAt = timers.now() + 64 * T1;
        invite.respond(open);
        next = timers.schedule(interval, this::again);
    }

    private void again() {
        if (open == null) {
            return;
        }
        if (timers.now() >= endsAt) {
            stop();
            unacknowledged.run();
            return;
        }
        invite.respond(open);
        interval = 2 * interval;
        next = timers.schedule(Math.min(interval, endsAt - timers.now()), this::again);
    }

    /** Whether the PRACK meets the response that waits for it. */
    boolean acknowledged(RAck rack) {
        if (open == null || rack.rseq() != rseq || rack.cseq() != invite.request().cseq().number() || !rack.method().equals("INVITE")) {
            return false;
        }
        halt();
        return true;
    }

    /** The next one, once the PRACK is answered. */
    void goOn() {
        var following = waiting.poll();
        if (following != null) {
            send(following);
        }
    }

    boolean open() {
        return open != null;
    }

    private void halt() {
        open = null;
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    /** A final response goes out. */
    void stop() {
        waiting.clear();
        halt();
    }
}
