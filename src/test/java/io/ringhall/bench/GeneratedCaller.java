package io.ringhall.bench;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Extension 100, calling the group again and again: answered, it waits a moment and hangs up. */
final class GeneratedCaller {
    private final Endpoint socket;
    private final Load load;
    private final IntFunction<@Nullable GeneratedCall> calls;
    private final WireText out = new WireText();
    private final String own;
    private final String host;

    GeneratedCaller(int port, int target, Load load, IntFunction<@Nullable GeneratedCall> calls) {
        this.load = load;
        this.calls = calls;
        own = load.run() + "-";
        socket = new Endpoint(port, target, this::received);
        host = "127.0.0.1:" + socket.port;
    }

    Endpoint socket() {
        return socket;
    }

    void invite(GeneratedCall call, String authorization) {
        begin("INVITE", "sip:600@" + load.domain(), call, "").put("Contact: <sip:100@").put(host).put(">").line();
        out.put(authorization).put("Content-Type: application/sdp").line().body(load.sdp(socket.port));
        var message = out.copy();
        call.invitedAt = System.nanoTime();
        call.invite = load.repeats().send(socket, message);
    }

    private WireText begin(String method, String uri, GeneratedCall call, String mark) {
        out.clear().put(method).put(" ").put(uri).put(" SIP/2.0").line();
        out.put("Via: SIP/2.0/UDP ").put(host).put(";branch=z9hG4bK").put(own).put(call.cseq).put(mark).put("-").put(call.number).line();
        out.put("Max-Forwards: 70").line().put(call.route);
        out.put("From: \"c").put(call.number).put("\" <sip:100@").put(load.domain()).put(">;tag=").put(own).put(call.number).line();
        out.put("To: ").put(call.to.isEmpty() ? "<sip:600@" + load.domain() + ">" : call.to).line();
        out.put("Call-ID: ").put(own).put("n").put(call.number).put("@bench").line();
        return out.put("CSeq: ").put(call.cseq).put(" ").put(method).line();
    }

    private void received(WireMessage message) {
        var call = calls.apply(message.numberAfter("Call-ID", 'n'));
        int status = message.status();
        if (call == null || status == 0) {
            return;
        }
        var cseq = message.value("CSeq");
        if (cseq.endsWith("BYE")) {
            GeneratedCall.settle(call.bye);
            load.ended(call, status == 200);
        } else if (cseq.endsWith("INVITE")) {
            GeneratedCall.settle(call.invite);
            if (status >= 300) {
                refused(message, status, call);
            } else if (status >= 200) {
                answered(message, call);
            } else if (status == 180 && !call.rang) {
                call.rang = true;
                load.rang(System.nanoTime() - call.invitedAt);
            }
        }
    }

    private void answered(WireMessage ok, GeneratedCall call) {
        if (call.answered) {
            load.again();
        } else {
            call.answered = true;
            call.to = ok.value("To");
            call.target = between(ok.value("Contact"));
            var recorded = ok.value("Record-Route");
            call.route = recorded.isEmpty() ? "" : "Route: " + recorded + "\r\n";
            load.answered(call);
        }
        socket.send(begin("ACK", call.target, call, "a").line("Content-Length: 0"));
    }

    void bye(GeneratedCall call) {
        call.cseq++;
        call.bye = load.repeats().send(socket, begin("BYE", call.target, call, "").line("Content-Length: 0").copy());
    }

    private void refused(WireMessage refusal, int status, GeneratedCall call) {
        if (!refusal.value("CSeq").startsWith(call.cseq + " ")) {
            return;
        }
        call.to = refusal.value("To");
        socket.send(begin("ACK", "sip:600@" + load.domain(), call, "").line("Content-Length: 0"));
        call.to = "";
        if (status == 401 && call.cseq == 1) {
            call.cseq++;
            invite(call, Answering.challenge("INVITE", "sip:600@" + load.domain(), "100", load.domain(), refusal.value("WWW-Authenticate")));
        } else {
            load.ended(call, false);
        }
    }

    private static String between(String address) {
        int open = address.indexOf('<');
        return open < 0 ? address : address.substring(open + 1, address.indexOf('>', open));
    }
}
