package io.ringhall.engine.sip.transaction;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.Via;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Matches messages to transactions (RFC 3261 §17.1.3, §17.2.3). One for each event loop, used by that loop only. */
public final class TransactionLayer implements Requests {
    private static final String COOKIE = "z9hG4bK";

    private final Timers timers;
    private final Supplier<String> branchSuffix;
    private final TransactionUser user;
    private final TransactionKey keys;
    private final LongMap<Server> servers = new LongMap<>();
    private final LongMap<Client> clients = new LongMap<>();
    /** INVITEs by what their forks have in common. */
    private final LongMap<Server> origins = new LongMap<>();
    /** Timers D, J, L, M of all that is over; and I, K. */
    private final Linger longer;
    private final Linger shorter;
    /** The one of the last request: it is nearly always the same. */
    private SentBy sentBy = new SentBy("", "", -1);

    public TransactionLayer(Timers timers, Supplier<String> branchSuffix, TransactionUser user) {
        this.timers = timers;
        this.branchSuffix = branchSuffix;
        this.user = user;
        keys = new TransactionKey(branchSuffix.get() + branchSuffix.get());
        longer = new Linger(timers, TransactionTimers.LONG);
        shorter = new Linger(timers, TransactionTimers.T4);
    }

    public void receive(SipMessage message, Flow flow) {
        switch (message) {
            case SipRequest request -> received(request, flow);
            case SipResponse response -> received(response, flow);
        }
    }

    private void received(SipRequest arrived, Flow flow) {
        if (arrived.method().equals("ACK")) {
            acknowledged(arrived, flow);
            return;
        }
        var request = arrived.withTopVia(seen(arrived.topVia(), flow));
        switch (request.method()) {
            case "CANCEL" -> cancelled(request, flow);
            default -> {
                var server = server(request, flow);
                if (server != null) {
                    user.request(request, server);
                }
            }
        }
    }

    /** The transaction of a new request; null when it was a repetition. */
    private @Nullable Server server(SipRequest request, Flow flow) {
        long key = keys.request(request, request.method());
        var known = servers.get(key);
        if (known != null) {
            known.receive(TransactionEvent.REQUEST);
            return null;
        }
        if (longer.repeated(key) || shorter.repeated(key)) {
            return null;
        }
        var server = new Server(this, key, request, flow);
        servers.put(key, server);
        server.receive(TransactionEvent.REQUEST);
        if (!request.method().equals("INVITE")) {
            return server;
        }
        server.origin(keys.origin(request));
        if (merged(request, server)) {
            server.respond(SipResponse.answer(request, 482, null, branchSuffix.get()).build());
            return null;
        }
        server.startTrying();
        return server;
    }

    /** RFC 3261 §8.2.2.2: the same INVITE by another way, forked before us; one of them is enough. */
    private boolean merged(SipRequest invite, Server server) {
        var first = origins.putIfAbsent(server.origin(), server);
        if (first == null) {
            return invite.toTag() == null && longer.hasOrigin(server.origin());
        }
        if (first.refused() || invite.toTag() != null) {
            origins.put(server.origin(), server);
            return false;
        }
        return true;
    }

    private void acknowledged(SipRequest ack, Flow flow) {
        long key = keys.request(ack, "INVITE");
        var known = servers.get(key);
        if (known == null && (shorter.has(key) || onlyRefused(keys.origin(ack)))) {
            // RFC 3261 §17.2.1: after the first ACK of a refusal the others are absorbed.
            return;
        }
        var invite = known != null ? known : refusedInviteOf(ack);
        // An ACK for a 2xx has a branch of its own (RFC 3261 §13.2.2.4) and goes to the dialog; a refusal's ends here.
        if (invite == null || invite.receive(TransactionEvent.ACK)) {
            user.ack(ack, flow);
        }
    }

    private boolean onlyRefused(long origin) {
        return shorter.hasOrigin(origin) && !origins.contains(origin) && !longer.hasOrigin(origin);
    }

    /** Some phones give the ACK of a refusal a branch of its own too. */
    private @Nullable Server refusedInviteOf(SipRequest ack) {
        var invite = origins.get(keys.origin(ack));
        return invite != null && invite.refused() ? invite : null;
    }

    /** RFC 3261 §9.2 */
    private void cancelled(SipRequest cancel, Flow flow) {
        var own = server(cancel, flow);
        if (own == null) {
            return;
        }
        long key = keys.request(cancel, "INVITE");
        var invite = servers.get(key);
        var tag = branchSuffix.get();
        if (invite == null && (longer.has(key) || shorter.has(key))) {
            // it has its final response: the CANCEL changes nothing
            own.respond(SipResponse.answer(cancel, 200, null, tag).build());
            return;
        }
        if (invite == null) {
            own.respond(SipResponse.answer(cancel, 481, null, tag).build());
            return;
        }
        own.respond(SipResponse.answer(cancel, 200, null, tag).build());
        if (!invite.finalSent()) {
            user.cancelled(cancel, invite);
        }
    }

    private void received(SipResponse response, Flow flow) {
        long key = keys.response(response);
        var client = clients.get(key);
        if (client != null) {
            client.receive(response);
        } else if (!shorter.has(key) && !longer.answered(key, response, keys.tag(response.toTag()), () -> user.furtherSuccess(response, flow))) {
            user.strayResponse(response, flow);
        }
    }

    /** RFC 3261 §18.2.1 and RFC 3581 §4: the top Via tells where the request was seen to come from. */
    private static Via seen(Via via, Flow flow) {
        var source = flow.remote();
        var address = bare(source.getAddress().getHostAddress());
        if (via.params().has("rport")) {
            return via.with("received", address).with("rport", Integer.toString(source.getPort()));
        }
        return via.host().equals(address) ? via : via.with("received", address);
    }

    /** RFC 3261 §25.1: no brackets here, and never a zone, which is ours alone. */
    private static String bare(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    @Override
    public ClientTransaction send(SipRequest request, Flow flow, ResponseListener listener) {
        return start(request.withVia(via(flow, COOKIE + branchSuffix.get())), flow, listener);
    }

    @Override
    public void send(SipRequest request, Flow flow) {
        send(request, flow, Unheard.INSTANCE);
    }

    /** A CANCEL has the branch of its INVITE (RFC 3261 §9.1). */
    void sendCancel(SipRequest cancel, Flow flow) {
        start(cancel, flow, Unheard.INSTANCE);
    }

    private Client start(SipRequest request, Flow flow, ResponseListener listener) {
        long key = keys.client(request.topVia().branch(), request.method());
        var client = new Client(this, key, request, flow, listener);
        clients.put(key, client);
        client.start();
        if (!flow.open()) {
            // Told from the loop, as every other outcome: the caller has its transaction by then.
            timers.schedule(0, client::transportFailed);
        }
        return client;
    }

    @Override
    public void sendAck(SipRequest ack, Flow flow) {
        flow.send(ack.withVia(via(flow, COOKIE + branchSuffix.get())).bytes());
    }

    @Override
    public void sendAck(SipRequest ack, Flow flow, ClientTransaction invite) {
        var message = ack.withVia(via(flow, COOKIE + branchSuffix.get())).bytes();
        flow.send(message);
        if (invite instanceof Client client && client.flow() == flow) {
            client.acknowledged(message, keys.tag(ack.toTag()));
        }
    }

    private Via via(Flow flow, String branch) {
        var advertised = flow.advertised();
        if (!sentBy.advertised.equals(advertised)) {
            sentBy = SentBy.of(advertised);
        }
        return Via.asking(flow.transport().name(), sentBy.host, sentBy.port, branch);
    }

    /** Where answers are to come back to, taken apart. */
    private record SentBy(String advertised, String host, int port) {
        static SentBy of(String advertised) {
            int colon = advertised.lastIndexOf(':');
            return new SentBy(advertised, advertised.substring(0, colon), Integer.parseInt(advertised.substring(colon + 1)));
        }
    }

    /** A connection is gone: nothing sent over it will be answered. */
    public void transportFailed(Flow flow) {
        for (var client : clients.values()) {
            if (client.flow() == flow) {
                client.transportFailed();
            }
        }
        for (var server : servers.values()) {
            if (server.flow() == flow && server.state() == TransactionState.COMPLETED) {
                server.transportFailed();
            }
        }
    }

    /** All, with those that only wait for repetitions. */
    public int size() {
        return live() + longer.size() + shorter.size();
    }

    /** Those that wait for something to happen. */
    public int live() {
        return servers.size() + clients.size();
    }

    Timers timers() {
        return timers;
    }

    void terminated(long key, Server server) {
        servers.remove(key, server);
        if (server.origin() != 0) {
            origins.remove(server.origin(), server);
        }
    }

    void terminated(long key, Client client) {
        clients.remove(key, client);
    }

    /** It is over, but for what may be repeated: of the transaction only these bytes are kept. */
    void linger(long key, Server server, Lingering.Kind kind, byte @Nullable [] message) {
        if (servers.remove(key, server)) {
            origins.remove(server.origin(), server);
            of(kind).add(key, server.origin(), kind, message, server.flow());
        }
    }

    void linger(long key, Client client, Lingering.Kind kind, byte @Nullable [] message, long mark) {
        if (clients.remove(key, client)) {
            of(kind).add(key, mark, kind, message, client.flow());
        }
    }

    private Linger of(Lingering.Kind kind) {
        return kind == Lingering.Kind.CONFIRMED || kind == Lingering.Kind.DONE ? shorter : longer;
    }

    /** For requests whose outcome changes nothing. */
    private enum Unheard implements ResponseListener {
        INSTANCE;

        @Override
        public void response(SipResponse response, ClientTransaction transaction) {}

        @Override
        public void timeout(ClientTransaction transaction) {}

        @Override
        public void transportError(ClientTransaction transaction) {}
    }
}
