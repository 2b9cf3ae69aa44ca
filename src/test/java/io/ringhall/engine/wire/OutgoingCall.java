package io.ringhall.engine.wire;

import io.ringhall.engine.sip.auth.Algorithm;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;

/** A call a {@link WirePhone} makes, step by step. */
final class OutgoingCall {
    private final WirePhone phone;
    private final String target;
    private final String offer;
    private final String more;
    final String callId;
    private int cseq = 2;
    private String remote;
    private String contact;

    OutgoingCall(WirePhone phone, String target, String callId, String offer, String more) {
        this.phone = phone;
        this.target = target;
        this.callId = callId;
        this.offer = offer;
        this.more = more;
        remote = "<" + uri() + ">";
        contact = uri();
        invite(1, "");
        var challenge = phone.await(SipResponse.class, r -> r.callId().equals(callId) && r.status() == 401, "401 to INVITE");
        ack(1, "i1", String.valueOf(challenge.header(Header.TO)));
        invite(2, phone.authorization(
                challenge.headers(Header.WWW_AUTHENTICATE).getFirst(), Algorithm.MD5, "INVITE", uri(), WirePhone.PASSWORD, "00000001"));
    }

    private String uri() {
        return "sip:" + (target.isEmpty() ? "" : target + "@") + WirePhone.DOMAIN;
    }

    private void invite(int number, String authorization) {
        request("INVITE", number, "i" + number, uri(), "<" + uri() + ">", authorization + more, offer);
    }

    private void ack(int number, String branch, String to) {
        request("ACK", number, branch, uri(), to, "", "");
    }

    void cancel() {
        cancel("");
    }

    /** @param more header lines, each with its line feed */
    void cancel(String more) {
        request("CANCEL", 2, "i2", uri(), "<" + uri() + ">", more, "");
    }

    /** Any request inside the dialog, and its answer. */
    SipResponse ask(String method, String more, int status) {
        request(method, ++cseq, "x" + cseq, contact, remote, more, "");
        return phone.response(status, method);
    }

    SipResponse response(int status) {
        return phone.await(SipResponse.class, r -> r.callId().equals(callId) && r.status() == status && r.cseq().method().equals("INVITE"), status + " to " + target);
    }

    /** Waits for the 200 and acknowledges it. */
    SipResponse established() {
        var ok = response(200);
        remember(ok);
        request("ACK", 2, "a2", contact, remote, "", "");
        return ok;
    }

    void refused(int status) {
        var refusal = response(status);
        request("ACK", 2, "i2", uri(), String.valueOf(refusal.header(Header.TO)), "", "");
    }

    private void remember(SipResponse ok) {
        remote = String.valueOf(ok.header(Header.TO));
        contact = ok.contacts().getFirst().uri().toString();
    }

    /** Acknowledges a reliable provisional response. */
    void prack(SipResponse response) {
        prack(response, "");
    }

    void prack(SipResponse response, String sdp) {
        remember(response);
        request("PRACK", ++cseq, "p" + cseq, contact, remote, "RAck: " + response.header(Header.RSEQ) + " 2 INVITE\n", sdp);
        answered("PRACK");
    }

    SipResponse update(String sdp) {
        sendUpdate(sdp);
        return updated();
    }

    void sendUpdate(String sdp) {
        request("UPDATE", ++cseq, "u" + cseq, contact, remote, "", sdp);
    }

    SipResponse updated() {
        return answered("UPDATE");
    }

    private SipResponse answered(String method) {
        return phone.await(
                SipResponse.class, r -> r.callId().equals(callId) && r.cseq().method().equals(method) && r.status() == 200, "200 to " + method);
    }

    /** A key by INFO. */
    void press(char key) {
        phone.send("""
                INFO %s SIP/2.0
                Via: SIP/2.0/@T 127.0.0.1:%d;rport;branch=z9hG4bKk%s%d
                Max-Forwards: 70
                From: <sip:%s@%s>;tag=f%s
                To: %s
                Call-ID: %s
                CSeq: %d INFO
                Content-Type: application/dtmf
                Content-Length: 1

                %s""".formatted(contact, phone.port(), callId, ++cseq, phone.user, WirePhone.DOMAIN, callId, remote, callId, cseq, key));
        answered("INFO");
    }

    int reinvite(String sdp) {
        request("INVITE", ++cseq, "i" + cseq, contact, remote, "", sdp);
        return cseq;
    }

    void acknowledge(int number) {
        request("ACK", number, "a" + number, contact, remote, "", "");
    }

    void refer(String target, String extra) {
        request("REFER", ++cseq, "r" + cseq, contact, remote, "Refer-To: " + target + "\n" + extra, "");
    }

    void bye() {
        request("BYE", ++cseq, "b" + cseq, contact, remote, "", "");
        phone.await(SipResponse.class, r -> r.callId().equals(callId) && r.cseq().method().equals("BYE") && r.status() == 200, "200 to BYE");
    }

    /** The other side hangs up. */
    void ended() {
        var bye = phone.await(SipRequest.class, r -> r.callId().equals(callId) && r.method().equals("BYE"), "BYE of " + target);
        phone.answer(bye, 200, "", "");
    }

    /** Acknowledges whatever final answer came, and ends what was answered. */
    void dropWhateverCame() {
        var last = phone.await(
                SipResponse.class, r -> r.callId().equals(callId) && r.cseq().method().equals("INVITE") && r.isFinal() && r.status() != 401, "an end");
        if (last.status() == 200) {
            remember(last);
            request("ACK", 2, "a2", contact, remote, "", "");
            request("BYE", ++cseq, "b" + cseq, contact, remote, "", "");
            phone.await(SipResponse.class, r -> r.callId().equals(callId) && r.cseq().method().equals("BYE"), "an answer to BYE");
        } else {
            request("ACK", 2, "i2", uri(), String.valueOf(last.header(Header.TO)), "", "");
        }
    }

    private void request(String method, int number, String branch, String uri, String to, String extra, String body) {
        phone.send("""
                %s %s SIP/2.0
                Via: SIP/2.0/@T 127.0.0.1:%d;rport;branch=z9hG4bK%s%s
                Max-Forwards: 70
                From: "Ann" <sip:%s@%s>;tag=%s
                To: %s
                Call-ID: %s
                CSeq: %d %s
                Contact: <sip:%s@127.0.0.1:%d>
                %sContent-Length: %d

                """.formatted(method, uri, phone.port(), callId, branch, phone.user, WirePhone.DOMAIN, "f" + callId, to, callId, number, method,
                        phone.user, phone.port(), body.isEmpty() ? extra : extra + "Content-Type: application/sdp\n", body.length()) + body.replace("\r\n", "\n"));
    }
}
