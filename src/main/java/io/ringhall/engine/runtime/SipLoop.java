package io.ringhall.engine.runtime;

import io.ringhall.engine.call.CallEvent;
import io.ringhall.engine.call.Contact;
import io.ringhall.engine.dns.ServerAddress;
import io.ringhall.engine.leg.DialogLeg;
import io.ringhall.engine.leg.SipLine;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.message.Uri;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.parse.KeepAlive;
import io.ringhall.engine.sip.parse.ParseFailure;
import io.ringhall.engine.sip.parse.Parsed;
import io.ringhall.engine.sip.parse.SipParser;
import io.ringhall.engine.sip.transaction.TransactionLayer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** SIP on one loop: its transactions, dialogs and calls. Messages of another loop's calls are handed over by branch or tag. */
final class SipLoop implements StreamConnection.Events, UdpSocket.Receiver {
    private static final List<Header> MATCHED_BY = List.of(Header.VIA, Header.FROM, Header.TO, Header.CALL_ID, Header.CSEQ);

    private final EngineCore core;
    private final Loop loop;
    private final List<SipLoop> all;
    private final Connections connections;
    private final Streams streams;
    private final TransactionLayer layer;
    private final Pulse pulse;
    private final SipLine line;
    private final Map<String, DialogLeg> dialogs = new HashMap<>();
    private final Set<CallRunner> calls = new HashSet<>();
    private final Supplier<String> tags;
    private final Subscriptions subscriptions = new Subscriptions(this);
    private final Places places = new Places(this);
    private final List<UdpSocket> datagrams = new ArrayList<>(1);

    SipLoop(EngineCore core, Loop loop, List<SipLoop> all, Connections connections) {
        this.core = core;
        this.loop = loop;
        this.all = all;
        this.connections = connections;
        pulse = new Pulse(loop, core.settings().guard().lateMillis(), core.counters());
        streams = new Streams(core, loop, connections, this);
        char mark = LoopMark.of(loop.index());
        tags = () -> mark + token();
        layer = new TransactionLayer(loop, () -> mark + token(), new Arrivals(this));
        line = new SipLine(
                new LivingFlows(layer, this::living), loop, tags, new Dialogs(), core.settings().sessions(), bound -> ThreadLocalRandom.current().nextInt(bound));
    }

    private static String token() {
        var random = ThreadLocalRandom.current();
        return Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    }

    void bind(InetSocketAddress address) throws IOException {
        var udp = new UdpSocket(loop, address, core.addresses(), this, core.counters().sent);
        datagrams.add(udp);
        core.listening().opened(Transport.UDP, udp.local().getPort());
        if (datagrams.size() == 1) {
            loop.execute(pulse::beat);
        }
    }

    /** A new connection of somebody's; runs on the loop. */
    void accepted(SocketChannel socket, Transport transport) {
        streams.accepted(socket, transport);
    }

    EngineCore core() {
        return core;
    }

    Loop loop() {
        return loop;
    }

    SipLine line() {
        return line;
    }

    Pulse pulse() {
        return pulse;
    }

    @Override
    public void sent(byte[] data, Flow flow) {
        core.trace().message(loop.index(), true, data, flow);
    }

    @Override
    public void read(boolean drained) {
        pulse.read(drained);
    }

    Supplier<String> tags() {
        return tags;
    }

    int liveTransactions() {
        return layer.live();
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    int transactions() {
        return layer.size();
    }

    /** RFC 3261 §12: by Call-ID and both tags. */
    @Nullable DialogLeg dialog(String localTag, String callId, @Nullable String remoteTag) {
        var leg = dialogs.get(localTag);
        while (leg != null && !leg.is(callId, remoteTag)) {
            leg = leg.next();
        }
        return leg;
    }

    Iterable<CallRunner> calls() {
        return calls;
    }

    void begin(CallRunner call) {
        calls.add(call);
    }

    void forget(CallRunner call) {
        if (calls.remove(call)) {
            places.over(call);
        }
    }

    Places places() {
        return places;
    }

    /** Claims go through all loops in their order. */
    void seek(PlaceRequest request) {
        loop.execute(() -> places.seek(request, 481));
    }

    SipLoop first() {
        return all.getFirst();
    }

    /** The loop behind this one; null behind the last. */
    @Nullable SipLoop next() {
        return loop.index() + 1 < all.size() ? all.get(loop.index() + 1) : null;
    }

    /** Ends every call of this loop. */
    void hangUpAll(String by) {
        List.copyOf(calls).forEach(call -> call.on(new CallEvent.HangUp(by)));
    }

    @Nullable CallRunner call(String id) {
        for (var call : calls) {
            if (call.call().id().equals(id)) {
                return call;
            }
        }
        return null;
    }

    /** {@code <sip:user@address>} for Contact headers of dialogs over this flow. */
    String contactFor(String user, Flow flow) {
        return "<sip:" + InviteTemplate.user(user) + "@" + flow.advertised() + flow.transport().parameter() + ">";
    }

    /** A flow to a trunk's server; null when there is no way. */
    @Nullable Flow flowTo(ServerAddress server) {
        return flow(new FlowTarget(server.host(), server.socket(), server.transport()));
    }

    /** How to reach a registered contact; null when there is no way. */
    @Nullable Flow flowTo(Contact contact) {
        if (!contact.path().isEmpty()) {
            var proxy = proxy(contact.path().getFirst());
            if (proxy != null) {
                return proxy;
            }
        }
        var address = SocketAddresses.parse(contact.source());
        if (address == null) {
            return null;
        }
        var transport = Transport.valueOf(contact.transport());
        if (transport == Transport.UDP) {
            return datagrams(address);
        }
        // RFC 5626 §5.3: a phone is called over the connection it registered by.
        var open = connections.with(transport, address);
        return open != null || transport != Transport.TCP ? open : flowToUri(contact.uri());
    }

    /** RFC 3261 §8.1.2: to the first Route, where that is an address; by a name nobody is looked up for while a call waits, its source is as good. */
    private @Nullable Flow proxy(String route) {
        var address = NameAddr.parse(route);
        if (address == null || !(address.uri() instanceof SipUri uri)) {
            return null;
        }
        var transport = uri.transport() == null ? Transport.UDP : Transport.named(uri.transport());
        if (transport == null) {
            return null;
        }
        var target = SocketAddresses.of(uri.host(), uri.port() < 0 ? ListeningPorts.usual(transport) : uri.port());
        return target == null ? null : flow(new FlowTarget(uri.host(), target, transport));
    }

    private Flow living(Flow flow) {
        if (flow.open()) {
            return flow;
        }
        if (flow instanceof StreamConnection ours && ours.target() != null) {
            var again = flow(ours.target());
            return again == null ? flow : again;
        }
        var moved = core.locations().moved(flow);
        var now = moved == null ? null : flowTo(moved);
        return now == null ? flow : now;
    }

    private @Nullable Flow flowToUri(String contact) {
        if (!(Uri.parse(contact) instanceof SipUri uri)) {
            return null;
        }
        var target = SocketAddresses.of(uri.host(), uri.port() < 0 ? ListeningPorts.usual(Transport.TCP) : uri.port());
        return target == null ? null : flow(new FlowTarget(uri.host(), target, Transport.TCP));
    }

    /**
     * A flow to any peer, a trunk's as a rule. Connections are used again while they are open; a new one may be used at once, what
     * is sent waits until it stands. A connection that fails is told to the transactions over it (transportError). With TLS the
     * peer's certificate has to be the host's. Runs on this loop.
     *
     * @return null when there can be none: no socket, or nobody connects by that transport
     */
    @Nullable Flow flow(FlowTarget target) {
        if (target.transport() == Transport.UDP) {
            return datagrams(target.address());
        }
        return streams.to(target);
    }

    /** From the socket whose address leads there. */
    private @Nullable Flow datagrams(InetSocketAddress peer) {
        if (datagrams.size() < 2) {
            return datagrams.isEmpty() ? null : datagrams.getFirst().to(peer);
        }
        var from = core.addresses().source(peer.getAddress());
        for (var each : datagrams) {
            var bound = each.local().getAddress();
            if (bound.equals(from) || bound.isAnyLocalAddress()) {
                return each.to(peer);
            }
        }
        return datagrams.getFirst().to(peer);
    }

    @Override
    public boolean admits(Flow flow) {
        return core.door().mayEnter(flow, loop.now());
    }

    @Override
    public void received(byte[] data, Flow flow) {
        core.counters().received.increment();
        if (!core.door().mayEnter(flow, loop.now())) {
            return;
        }
        core.trace().message(loop.index(), false, data, flow);
        switch (SipParser.parse(data, 0, data.length)) {
            case Parsed.Ok(SipMessage message) -> {
                if (message instanceof SipRequest request && !core.door().admits(request, flow, this::forUs, loop.now())) {
                    return;
                }
                var owner = owner(message);
                if (owner == this) {
                    layer.receive(message, flow);
                } else {
                    owner.loop.execute(() -> owner.layer.receive(message, flow));
                }
            }
            case ParseFailure failure -> malformed(failure, flow);
            case KeepAlive k -> {} // RFC 5626 §3.5.1: over UDP no answer is due
        }
    }

    private boolean forUs(SipRequest request) {
        return Authentication.tenant(request, core.config().get()) != null
                || request.uri() instanceof SipUri target && target.user() != null && core.trunks().sources().registered(target.user()) != null;
    }

    private void malformed(ParseFailure failure, Flow flow) {
        core.counters().malformed.increment();
        if (!core.door().admitsMalformed(flow, loop.now())) {
            return;
        }
        var answerable = failure.answerable();
        // An answer is of use only where the sender can match it (RFC 3261 §17.1.3, §8.1.3.5); else silence.
        if (answerable != null && !answerable.method().equals("ACK") && MATCHED_BY.stream().allMatch(each -> answerable.header(each) != null)) {
            flow.send(SipResponse.answer(answerable, failure.status(), null, tags.get()).build().bytes());
        }
    }

    /** A response belongs to the loop its branch names, a request inside a dialog to the one its To tag names. */
    private SipLoop owner(SipMessage message) {
        int index =
                switch (message) {
                    case SipResponse response -> mark(response.topVia().branch(), LoopMark.COOKIE.length());
                    case SipRequest request -> mark(request.toTag(), 0);
                };
        return index < 0 || index >= all.size() ? this : all.get(index);
    }

    private static int mark(@Nullable String text, int at) {
        return text != null && text.length() > at ? LoopMark.index(text.charAt(at)) : -1;
    }

    @Override
    public void malformed(StreamConnection connection, String why) {
        core.counters().malformed.increment();
    }

    @Override
    public void opened(StreamConnection connection) {
        connections.opened(connection);
    }

    @Override
    public void closed(StreamConnection connection) {
        connections.closed(connection);
        streams.closed(connection);
        lost(connection);
    }

    /** A flow is no more: whatever was sent over it, on any loop, will not be answered. */
    void lost(Flow flow) {
        for (var each : all) {
            each.loop.execute(() -> each.layer.transportFailed(flow));
        }
    }

    private final class Dialogs implements SipLine.Dialogs {
        @Override
        public void open(DialogLeg leg) {
            leg.next(dialogs.put(leg.dialog().local().tag(), leg));
        }

        @Override
        public void closed(DialogLeg leg) {
            var tag = leg.dialog().local().tag();
            var first = dialogs.get(tag);
            if (first == leg) {
                if (leg.next() == null) {
                    dialogs.remove(tag);
                } else {
                    dialogs.put(tag, leg.next());
                }
                return;
            }
            for (var each = first; each != null; each = each.next()) {
                if (each.next() == leg) {
                    each.next(leg.next());
                    return;
                }
            }
        }
    }
}
