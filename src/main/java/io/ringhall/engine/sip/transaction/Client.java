package io.ringhall.engine.sip.transaction;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.RequestBuilder;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drives a client machine. */
final class Client implements ClientTransaction {
    private final TransactionLayer layer;
    private final long key;
    private final SipRequest request;
    private final Flow flow;
    private final ResponseListener listener;
    private long tag;
    private final boolean invite;
    private final boolean reliable;
    private TransactionState state = TransactionState.INITIAL;
    private byte @Nullable [] ack;
    private @Nullable List<String> cancelReasons;
    private boolean cancelSent;
    private boolean done;
    private Timers.@Nullable Timeout repeating;
    private Timers.@Nullable Timeout waiting;
    private Timers.@Nullable Timeout cancelPatience;
    private long interval = TransactionTimers.T1;

    Client(TransactionLayer layer, long key, SipRequest request, Flow flow, ResponseListener listener) {
        this.layer = layer;
        this.key = key;
        this.request = request;
        this.flow = flow;
        this.listener = listener;
        invite = request.method().equals("INVITE");
        reliable = flow.transport().reliable();
    }

    void start() {
        step(TransactionEvent.START, null);
    }

    void receive(SipResponse response) {
        step(
                response.provisional()
                        ? TransactionEvent.PROVISIONAL
                        : response.success() ? TransactionEvent.SUCCESS : TransactionEvent.FAILURE,
                response);
        if (response.provisional() && cancelReasons != null && !cancelSent && state == TransactionState.PROCEEDING) {
            sendCancel();
        }
    }

    private void step(TransactionEvent event, @Nullable SipResponse response) {
        var next = invite ? InviteClientMachine.step(state, event, reliable) : NonInviteClientMachine.step(state, event, reliable);
        state = next.state();
        boolean deliver = false;
        boolean timeout = false;
        boolean broken = false;
        for (var effect : next.effects()) {
            switch (effect) {
                case SEND, REPEAT -> flow.send(request.bytes());
                case SEND_ACK -> acknowledge(response);
                case DELIVER -> deliver = true;
                case TELL_TIMEOUT -> timeout = true;
                case TELL_TRANSPORT_ERROR -> broken = true;
                case START_A -> {
                    repeating = after(interval, TransactionEvent.TIMER_A);
                    interval = 2 * interval;
                }
                case START_E -> {
                    // §17.1.2.2: doubles up to T2; in Proceeding it is T2.
                    repeating = after(state == TransactionState.PROCEEDING ? TransactionTimers.T2 : interval, TransactionEvent.TIMER_E);
                    interval = Math.min(2 * interval, TransactionTimers.T2);
                }
                case START_B -> waiting = after(TransactionTimers.LONG, TransactionEvent.TIMER_B);
                case START_F -> waiting = after(TransactionTimers.LONG, TransactionEvent.TIMER_F);
                case START_D -> layer.linger(key, this, Lingering.Kind.REFUSED, ack, 0);
                case START_K -> layer.linger(key, this, Lingering.Kind.DONE, null, 0);
                case START_M -> waiting = after(TransactionTimers.LONG, TransactionEvent.TIMER_M);
                case STOP_REPEATING -> stop(repeating);
                case STOP_WAITING -> stop(waiting);
                case START_G, START_H, START_I, START_J, START_L ->
                    throw new IllegalStateException("not a client's effect: " + effect);
            }
        }
        if (response != null && response.isFinal()) {
            stop(cancelPatience);
            done = true;
        }
        if (state == TransactionState.TERMINATED) {
            stop(repeating);
            stop(waiting);
            stop(cancelPatience);
            layer.terminated(key, this);
        }
        tell(deliver ? response : null, timeout, broken);
        if (state == TransactionState.ACCEPTED && ack != null && waiting != null) {
            // What the user had to do is done: from now on the ACK is repeated without it.
            stop(waiting);
            waiting = null;
            layer.linger(key, this, Lingering.Kind.ACKNOWLEDGED, ack, tag);
        }
        if (done) {
            request.shed();
        }
    }

    /** The user acknowledges a 2xx; each repetition of it will get the same bytes. */
    void acknowledged(byte[] message, long toTag) {
        if (ack == null) {
            ack = message;
            tag = toTag;
        }
    }

    private void tell(@Nullable SipResponse response, boolean timeout, boolean broken) {
        if (response != null) {
            listener.response(response, this);
        } else if (timeout) {
            done = true;
            listener.timeout(this);
        } else if (broken) {
            done = true;
            listener.transportError(this);
        }
    }

    /** RFC 3261 §17.1.1.3: same Request-URI, Call-ID, From, CSeq number, Route and top Via; To as in the response. */
    private void acknowledge(@Nullable SipResponse response) {
        if (ack == null && response != null) {
            ack = follow("ACK", response).build().bytes();
        }
        if (ack != null) {
            flow.send(ack);
        }
    }

    private RequestBuilder follow(String method, SipMessage to) {
        return SipRequest.to(method, request.uriText(), request.uri())
                .copy(request, Header.VIA)
                .copy(request, Header.FROM)
                .copy(to, Header.TO)
                .copy(request, Header.CALL_ID)
                .header(Header.CSEQ, request.cseq().number() + " " + method)
                .header(Header.MAX_FORWARDS, "70")
                .copy(request, Header.ROUTE);
    }

    @Override
    public void cancel(List<String> reasons) {
        if (!invite || done || cancelReasons != null) {
            return;
        }
        cancelReasons = List.copyOf(reasons);
        // RFC 3261 §9.1: not before a provisional response.
        if (state == TransactionState.PROCEEDING) {
            sendCancel();
        }
    }

    private void sendCancel() {
        cancelSent = true;
        var builder = follow("CANCEL", request);
        if (cancelReasons != null) {
            cancelReasons.forEach(reason -> builder.header(Header.REASON, reason));
        }
        layer.sendCancel(builder.build(), flow);
        // §9.1: without a final response after 64*T1 the transaction counts as cancelled.
        cancelPatience = layer.timers().schedule(TransactionTimers.LONG, () -> {
            if (!done) {
                state = TransactionState.TERMINATED;
                layer.terminated(key, this);
                tell(null, true, false);
            }
        });
    }

    void transportFailed() {
        step(TransactionEvent.TRANSPORT_ERROR, null);
    }

    private Timers.Timeout after(long millis, TransactionEvent event) {
        return layer.timers().schedule(millis, () -> step(event, null));
    }

    private static void stop(Timers.@Nullable Timeout timeout) {
        if (timeout != null) {
            timeout.cancel();
        }
    }

    Flow flow() {
        return flow;
    }

    @Override
    public SipRequest request() {
        return request;
    }

    @Override
    public boolean done() {
        return done;
    }
}
