package io.ringhall.engine.sip.transaction;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.RecordingFlow;
import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.sip.VirtualTimers;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import java.util.ArrayList;
import java.util.List;

/** A layer with virtual time, one flow, and a user and listener that write down what they are told. */
final class Bench implements TransactionUser, ResponseListener {
    final VirtualTimers timers = new VirtualTimers();
    final RecordingFlow flow;
    final List<String> told = new ArrayList<>();
    final List<ServerTransaction> servers = new ArrayList<>();
    final TransactionLayer layer;
    /** What the user does when it is told of a response. */
    Runnable onResponse = () -> {};

    private int branches;

    Bench(Transport transport) {
        flow = new RecordingFlow(transport);
        layer = new TransactionLayer(timers, () -> "n" + ++branches, this);
        branches = 0;
    }

    List<String> told() {
        var taken = List.copyOf(told);
        told.clear();
        return taken;
    }

    ServerTransaction server() {
        return servers.getLast();
    }

    void receive(SipRequest request) {
        layer.receive(Samples.message(request.bytes()), flow);
    }

    void respond(int status) {
        server().respond(SipResponse.answer(server().request(), status, null, "us").build());
    }

    SipRequest request(String method) {
        return SipRequest.to(method, "sip:101@192.0.2.101:5070")
                .header(Header.FROM, "<sip:600@demo.example>;tag=f1")
                .header(Header.TO, "<sip:101@demo.example>")
                .header(Header.CALL_ID, "call-1")
                .header(Header.CSEQ, "1 " + method)
                .header(Header.MAX_FORWARDS, "70")
                .header(Header.ROUTE, "<sip:edge.example;lr>")
                .build();
    }

    ClientTransaction send(String method) {
        return layer.send(request(method), flow, this);
    }

    /** The peer answers a request of ours. */
    void answer(SipRequest to, int status, String tag) {
        layer.receive(Samples.message(SipResponse.answer(to, status, null, tag).build().bytes()), flow);
    }

    @Override
    public void request(SipRequest request, ServerTransaction transaction) {
        servers.add(transaction);
        told.add("request " + request.method());
    }

    @Override
    public void cancelled(SipRequest cancel, ServerTransaction invite) {
        told.add("cancelled");
    }

    @Override
    public void ack(SipRequest ack, Flow from) {
        told.add("ack");
    }

    @Override
    public void furtherSuccess(SipResponse response, Flow from) {
        told.add("further " + response.status());
    }

    @Override
    public void strayResponse(SipResponse response, Flow from) {
        told.add("stray " + response.status());
    }

    @Override
    public void response(SipResponse response, ClientTransaction transaction) {
        told.add("response " + response.status());
        onResponse.run();
    }

    @Override
    public void timeout(ClientTransaction transaction) {
        told.add("timeout");
    }

    @Override
    public void transportError(ClientTransaction transaction) {
        told.add("transport error");
    }
}
