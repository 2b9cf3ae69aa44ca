package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.auth.ClientDigest;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.RequestBuilder;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ClientTransaction;
import io.ringhall.engine.sip.transaction.Requests;
import io.ringhall.engine.sip.transaction.ResponseListener;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends the requests of one dialog (or one registration) to a server that may challenge them, and answers its challenges
 * (RFC 3261 §22.2). Who sends sees one transaction, whatever it took.
 */
final class ChallengedRequests implements Requests {
    private static final Set<Header> OWN = EnumSet.of(
            Header.VIA, Header.CSEQ, Header.AUTHORIZATION, Header.PROXY_AUTHORIZATION, Header.CONTENT_TYPE, Header.CONTENT_LENGTH);

    private final Requests layer;
    private final Timers timers;
    private final Supplier<String> cnonces;
    private final long patience;
    private ClientDigest digest;
    private long lastSeq;
    private @Nullable String refusal;
    private @Nullable SipRequest lastInvite;
    private boolean rang;
    private boolean cancelled;

    /** @param patience how long an INVITE waits for its first answer, milliseconds; 0 = as long as the transaction lasts */
    ChallengedRequests(Requests layer, Timers timers, Supplier<String> cnonces, ClientDigest digest, long patience) {
        this.layer = layer;
        this.timers = timers;
        this.cnonces = cnonces;
        this.digest = digest;
        this.patience = patience;
    }

    /** Why the last challenge was not answered, null = none was left so. */
    @Nullable String refusal() {
        return refusal;
    }

    /** An INVITE was answered with more than 100. */
    boolean rang() {
        return rang;
    }

    boolean cancelled() {
        return cancelled;
    }

    @Override
    public ClientTransaction send(SipRequest request, Flow flow, ResponseListener listener) {
        return new Exchange(request, flow, listener);
    }

    @Override
    public void send(SipRequest request, Flow flow) {
        layer.send(request, flow);
    }

    /** RFC 3261 §22.1: an ACK repeats the credentials of its INVITE. */
    @Override
    public void sendAck(SipRequest ack, Flow flow) {
        var invite = lastInvite;
        if (invite == null || invite.cseq().number() != ack.cseq().number()) {
            layer.sendAck(ack, flow);
            return;
        }
        var builder = again(ack, ack.cseq().number());
        for (var header : List.of(Header.AUTHORIZATION, Header.PROXY_AUTHORIZATION)) {
            invite.headers(header).forEach(value -> builder.header(header, value));
        }
        layer.sendAck(builder.build(), flow);
    }

    @Override
    public void sendAck(SipRequest ack, Flow flow, ClientTransaction invite) {
        if (lastInvite == null && invite instanceof Exchange exchange) {
            layer.sendAck(ack, flow, exchange.current);
        } else {
            sendAck(ack, flow);
        }
    }

    private static RequestBuilder again(SipRequest request, long seq) {
        var builder = SipRequest.to(request.method(), request.uriText());
        for (var header : Header.values()) {
            if (!OWN.contains(header)) {
                builder.copy(request, header);
            }
        }
        builder.header(Header.CSEQ, seq + " " + request.method());
        var type = request.contentType();
        return type == null ? builder : builder.body(type, request.body());
    }

    private final class Exchange implements ClientTransaction, ResponseListener {
        private final Flow flow;
        private final ResponseListener listener;
        private ClientTransaction current;
        private boolean answered;
        private boolean givenUp;
        private Timers.@Nullable Timeout waiting;

        Exchange(SipRequest request, Flow flow, ResponseListener listener) {
            this.flow = flow;
            this.listener = listener;
            var known = digest.again();
            var first = request;
            if (known != null) {
                // RFC 7616 §3.6: with a nonce in hand there is no need to wait for a challenge.
                digest = known;
                first = withCredentials(request, known.header(), known.credentials(request.method(), request.uriText(), cnonces.get()));
            } else if (request.cseq().number() <= lastSeq) {
                first = again(request, lastSeq + 1).build();
            }
            current = start(first);
            if (patience > 0 && request.method().equals("INVITE") && request.toTag() == null) {
                waiting = timers.schedule(patience, this::silent);
            }
        }

        private SipRequest withCredentials(SipRequest request, Header header, String credentials) {
            return again(request, Math.max(request.cseq().number(), lastSeq + 1)).header(header, credentials).build();
        }

        private ClientTransaction start(SipRequest request) {
            lastSeq = request.cseq().number();
            if (request.method().equals("INVITE")) {
                boolean credentials = request.header(Header.AUTHORIZATION) != null || request.header(Header.PROXY_AUTHORIZATION) != null;
                lastInvite = credentials ? request : null;
            }
            return layer.send(request, flow, this);
        }

        /** Nobody there: the path counts as failed. Should an answer come after all, it is acknowledged and hung up by the leg. */
        private void silent() {
            if (!current.done() && !cancelled) {
                givenUp = true;
                current.cancel(List.of());
                listener.timeout(this);
            }
        }

        private void heard() {
            if (waiting != null) {
                waiting.cancel();
                waiting = null;
            }
        }

        @Override
        public void response(SipResponse response, ClientTransaction of) {
            heard();
            boolean challenge = response.status() == 401 || response.status() == 407;
            if (challenge && !cancelled && !givenUp && challenged(response)) {
                return;
            }
            if (response.provisional() && response.status() > 100) {
                rang = true;
            }
            if (!givenUp || response.success()) {
                listener.response(response, this);
            }
        }

        /** @return whether the request is on its way again */
        private boolean challenged(SipResponse response) {
            var request = current.request();
            return switch (digest.challenged(response, request.method(), request.uriText(), answered, cnonces.get())) {
                case ClientDigest.Next.GiveUp(String why) -> {
                    refusal = why;
                    yield false;
                }
                case ClientDigest.Next.Retry(var next, var header, String credentials) -> {
                    answered = true;
                    digest = next;
                    // RFC 3261 §22.2: the same but for a higher CSeq
                    current = start(withCredentials(request, header, credentials));
                    yield true;
                }
            };
        }

        @Override
        public void timeout(ClientTransaction of) {
            heard();
            if (!givenUp) {
                listener.timeout(this);
            }
        }

        @Override
        public void transportError(ClientTransaction of) {
            heard();
            if (!givenUp) {
                listener.transportError(this);
            }
        }

        @Override
        public SipRequest request() {
            return current.request();
        }

        @Override
        public void cancel(List<String> reasons) {
            cancelled = true;
            current.cancel(reasons);
        }

        @Override
        public boolean done() {
            return current.done();
        }
    }
}
