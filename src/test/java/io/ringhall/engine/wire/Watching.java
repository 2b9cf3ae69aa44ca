package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Ha1;
import io.ringhall.engine.sip.auth.Algorithm;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import java.nio.charset.StandardCharsets;

/** A subscription a {@link WirePhone} makes, step by step. */
final class Watching {
    private final WirePhone phone;
    private final String target;
    private final String event;
    private final String callId;
    private final String extra;
    private int cseq;
    private long seen;
    private String remote;
    private String uri;

    /** Sends a SUBSCRIBE with digest; its final answer is to be asked for with {@link #response}. */
    Watching(WirePhone phone, String event, String target, int expires, String extra) {
        this.phone = phone;
        this.event = event;
        this.target = target;
        this.extra = extra;
        callId = "sub-" + phone.user + "-" + phone.port() + "-" + System.nanoTime();
        uri = "sip:" + target + "@" + WirePhone.DOMAIN;
        remote = "<" + uri + ">";
        subscribe(expires, "");
        var challenge = phone.await(SipResponse.class, r -> r.callId().equals(callId), "401 to SUBSCRIBE");
        assertThat(challenge.status()).isEqualTo(401);
        subscribe(expires, phone.authorization(
                challenge.headers(Header.WWW_AUTHENTICATE).getFirst(), Algorithm.MD5, "SUBSCRIBE", uri, WirePhone.PASSWORD, "00000001"));
    }

    static Ha1 secret(String user) {
        var text = user + ":" + WirePhone.DOMAIN + ":" + WirePhone.PASSWORD;
        return new Ha1(Algorithm.MD5.hash(text), Algorithm.SHA_256.hash(text));
    }

    static Watching of(WirePhone phone, String event, String target) {
        var watching = new Watching(phone, event, target, 600, "");
        watching.established();
        return watching;
    }

    SipResponse response(int status) {
        int number = cseq;
        return phone.await(SipResponse.class, r -> r.callId().equals(callId) && r.cseq().number() == number && r.status() == status, status + " to SUBSCRIBE " + target);
    }

    SipResponse established() {
        var ok = response(200);
        remote = String.valueOf(ok.header(Header.TO));
        uri = ok.contacts().getFirst().uri().toString();
        return ok;
    }

    /** A SUBSCRIBE inside the dialog. */
    void again(int expires) {
        subscribe(expires, "");
    }

    /** The next NOTIFY, not yet answered; repetitions of those seen before are passed over. */
    SipRequest unanswered() {
        long last = seen;
        var next = phone.await(
                SipRequest.class, r -> r.method().equals("NOTIFY") && r.callId().equals(callId) && r.cseq().number() > last, "NOTIFY of " + event + " " + target);
        seen = next.cseq().number();
        return next;
    }

    SipRequest notified() {
        var notify = unanswered();
        phone.answer(notify, 200, "", "");
        return notify;
    }

    String body() {
        return body(notified());
    }

    static String body(SipRequest notify) {
        return new String(notify.body(), StandardCharsets.UTF_8);
    }

    /** Repeated ones count once. */
    long heardNotifies() {
        phone.settle();
        return phone.heard.stream()
                .filter(m -> m instanceof SipRequest r && r.method().equals("NOTIFY") && r.callId().equals(callId))
                .map(m -> m.cseq().number())
                .distinct()
                .count();
    }

    /** The answer to some request with the dialog's tags. */
    SipResponse inDialog(String method, String headers, boolean ourCallId) {
        int number = ++cseq;
        var id = ourCallId ? callId : "not-" + callId;
        phone.send("""
                %s %s SIP/2.0
                Via: SIP/2.0/@T 127.0.0.1:%d;rport;branch=z9hG4bKi%s%d
                Max-Forwards: 70
                From: <sip:%s@%s>;tag=w%s
                To: %s
                Call-ID: %s
                CSeq: %d %s
                %sContent-Length: 0

                """.formatted(method, uri, phone.port(), callId, number, phone.user, WirePhone.DOMAIN, callId, remote, id, number, method, headers));
        return phone.await(SipResponse.class, r -> r.callId().equals(id) && r.cseq().number() == number, "the answer to " + method);
    }

    private void subscribe(int expires, String authorization) {
        cseq++;
        phone.send("""
                SUBSCRIBE %s SIP/2.0
                Via: SIP/2.0/@T 127.0.0.1:%d;rport;branch=z9hG4bK%s%d
                Max-Forwards: 70
                From: <sip:%s@%s>;tag=w%s
                To: %s
                Call-ID: %s
                CSeq: %d SUBSCRIBE
                Contact: <sip:%s@127.0.0.1:%d>
                Event: %s
                Expires: %d
                %s%sContent-Length: 0

                """.formatted(uri, phone.port(), callId, cseq, phone.user, WirePhone.DOMAIN, callId, remote, callId, cseq, phone.user, phone.port(),
                        event, expires, extra, authorization));
    }
}
