package io.ringhall.engine.sip.transaction;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import org.jspecify.annotations.Nullable;

/** Drives a server machine. */
final class Server implements ServerTransaction {
    private final TransactionLayer layer;
    private final long key;
    private final Flow flow;
    private final boolean invite;
    private final boolean reliable;
    private final SipRequest request;
    private TransactionState state = TransactionState.INITIAL;
    private byte @Nullable [] last;
    private boolean finalSent;
    private boolean refused;
    private @Nullable Object attachment;
    private long origin;
    private Timers.@Nullable Timeout repeating;
    private Timers.@Nullable Timeout waiting;
    private long interval = TransactionTimers.T1;

    Server(TransactionLayer layer, long key, SipRequest request, Flow flow) {
        this.layer = layer;
        this.key = key;
        this.request = request;
        this.flow = flow;
        invite = request.method().equals("INVITE");
        reliable = flow.transport().reliable();
    }

    /** @return whether the user is to see the request */
    boolean receive(TransactionEvent event) {
        return step(event, null);
    }

    void startTrying() {
        repeating = layer.timers().schedule(TransactionTimers.TRYING, () -> {
            if (state == TransactionState.PROCEEDING && last == null) {
                respond(SipResponse.answer(request, 100, null, null).build());
            }
        });
    }

    @Override
    public void respond(SipResponse response) {
        if (response.isFinal()) {
            finalSent = true;
            refused |= !response.success();
        }
        step(
                response.provisional()
                        ? TransactionEvent.TU_PROVISIONAL
                        : response.success() ? TransactionEvent.TU_SUCCESS : TransactionEvent.TU_FAILURE,
                response.bytes());
    }

    private boolean step(TransactionEvent event, byte @Nullable [] message) {
        var next = invite ? InviteServerMachine.step(state, event, reliable) : NonInviteServerMachine.step(state, event, reliable);
        state = next.state();
        boolean deliver = false;
        for (var effect : next.effects()) {
            switch (effect) {
                case SEND -> {
                    stop(repeating);
                    last = message;
                    repeat();
                }
                case REPEAT -> repeat();
                case DELIVER -> deliver = true;
                case START_G -> {
                    repeating = after(interval, TransactionEvent.TIMER_G);
                    interval = Math.min(2 * interval, TransactionTimers.T2);
                }
                case START_H -> waiting = after(TransactionTimers.LONG, TransactionEvent.TIMER_H);
                case START_I -> layer.linger(key, this, Lingering.Kind.CONFIRMED, null);
                case START_J -> layer.linger(key, this, Lingering.Kind.ANSWERED, last);
                case START_L -> layer.linger(key, this, Lingering.Kind.ACCEPTED, null);
                case STOP_REPEATING -> stop(repeating);
                case STOP_WAITING -> stop(waiting);
                // §17.2.1: the user may be told that no ACK came; for a refusal nothing follows from it.
                case TELL_TIMEOUT, TELL_TRANSPORT_ERROR -> {}
                case SEND_ACK, START_A, START_B, START_D, START_E, START_F, START_K, START_M ->
                    throw new IllegalStateException("not a server's effect: " + effect);
            }
        }
        if (state == TransactionState.TERMINATED) {
            stop(repeating);
            stop(waiting);
            layer.terminated(key, this);
        } else if (finalSent) {
            request.shed();
        }
        return deliver;
    }

    private void repeat() {
        if (last != null) {
            flow.send(last);
        }
    }

    private Timers.Timeout after(long millis, TransactionEvent event) {
        return layer.timers().schedule(millis, () -> step(event, null));
    }

    private static void stop(Timers.@Nullable Timeout timeout) {
        if (timeout != null) {
            timeout.cancel();
        }
    }

    void transportFailed() {
        step(TransactionEvent.TRANSPORT_ERROR, null);
    }

    /** What forks of this INVITE have in common; 0 for other requests. */
    long origin() {
        return origin;
    }

    void origin(long next) {
        origin = next;
    }

    /** A 3xx-6xx was sent. */
    boolean refused() {
        return refused;
    }

    TransactionState state() {
        return state;
    }

    @Override
    public SipRequest request() {
        return request;
    }

    @Override
    public Flow flow() {
        return flow;
    }

    @Override
    public boolean finalSent() {
        return finalSent;
    }

    @Override
    public @Nullable Object attachment() {
        return attachment;
    }

    @Override
    public void attach(Object next) {
        attachment = next;
    }
}
