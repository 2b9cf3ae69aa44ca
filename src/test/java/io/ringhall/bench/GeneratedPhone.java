package io.ringhall.bench;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A phone that rings at once; the first answers 50 ms later, the others are cancelled. */
final class GeneratedPhone {
    private static final long ANSWER_AFTER = 50_000_000;

    private final int index;
    private final Endpoint socket;
    private final Load load;
    private final IntFunction<@Nullable GeneratedCall> calls;
    private final WireText out = new WireText();

    GeneratedPhone(int index, int port, int target, Load load, IntFunction<@Nullable GeneratedCall> calls) {
        this.index = index;
        this.load = load;
        this.calls = calls;
        socket = new Endpoint(port, target, this::received);
    }

    Endpoint socket() {
        return socket;
    }

    void register(int cseq, String authorization) {
        var user = "10" + (index + 1);
        out.clear().put("REGISTER sip:").put(load.domain()).put(" SIP/2.0").line();
        out.put("Via: SIP/2.0/UDP 127.0.0.1:").put(socket.port).put(";branch=z9hG4bK").put(load.run()).put("r").put(cseq).put(index).line();
        out.put("Max-Forwards: 70").line().put("From: <sip:").put(user).put("@").put(load.domain()).put(">;tag=r").put(index).line();
        out.put("To: <sip:").put(user).put("@").put(load.domain()).put(">").line().put("Call-ID: ").put(load.run()).put("r").put(index).line();
        out.put("CSeq: ").put(cseq).put(" REGISTER").line().put(contact()).put(authorization).put("Expires: 3600").line();
        socket.send(out.line("Content-Length: 0"));
    }

    private void registering(WireMessage answer) {
        if (answer.status() == 200) {
            load.registered();
        } else if (answer.status() == 401 && answer.value("CSeq").startsWith("1 ")) {
            var user = "10" + (index + 1);
            register(2, Answering.challenge("REGISTER", "sip:" + load.domain(), user, load.domain(), answer.value("WWW-Authenticate")));
        }
    }

    private void received(WireMessage message) {
        if (message.status() != 0) {
            registering(message);
            return;
        }
        // The display name carries the number of the call through any proxy or B2BUA.
        var call = calls.apply(message.numberAfter("From", 'c'));
        if (call == null) {
            return;
        }
        switch (message.methodsFirst()) {
            case 'I' -> invited(message, call);
            case 'A' -> GeneratedCall.settle(call.finals[index]);
            case 'C' -> cancelled(message, call);
            default -> socket.send(response(message, "200 OK", call, "").line("Content-Length: 0"));
        }
    }

    private void invited(WireMessage invite, GeneratedCall call) {
        if (call.invited[index]) {
            load.again();
            return;
        }
        call.invited[index] = true;
        if (!call.branched) {
            call.branched = true;
            load.branched(System.nanoTime() - call.invitedAt);
        }
        socket.send(response(invite, "180 Ringing", call, contact()).line("Content-Length: 0"));
        if (index == 0) {
            var ok = response(invite, "200 OK", call, contact() + "Content-Type: application/sdp\r\n").body(load.sdp(socket.port)).copy();
            load.repeats().answerIn(ANSWER_AFTER, () -> call.finals[0] = load.repeats().send(socket, ok));
        }
    }

    private void cancelled(WireMessage cancel, GeneratedCall call) {
        socket.send(response(cancel, "200 OK", call, "").line("Content-Length: 0"));
        if (call.finals[index] == null) {
            call.finals[index] = load.repeats().send(socket, response(cancel, "487 Request Terminated", call, "").line("Content-Length: 0").copy());
        }
    }

    private String contact() {
        return "Contact: <sip:10" + (index + 1) + "@127.0.0.1:" + socket.port + ">\r\n";
    }

    private WireText response(WireMessage request, String status, GeneratedCall call, String more) {
        out.clear().put("SIP/2.0 ").put(status).line();
        request.copy("Via", out);
        request.copy("Record-Route", out);
        request.copy("From", out);
        if (request.value("To").contains(";tag=")) {
            request.copy("To", out);
        } else {
            request.copy("To", ";tag=p" + index + "-" + call.number, out);
        }
        request.copy("Call-ID", out);
        if (status.startsWith("487")) {
            out.put("CSeq: ").put(Integer.parseInt(request.value("CSeq").split(" ", 2)[0])).put(" INVITE").line();
        } else {
            request.copy("CSeq", out);
        }
        return out.put(more);
    }
}
