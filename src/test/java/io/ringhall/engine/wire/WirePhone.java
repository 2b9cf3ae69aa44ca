package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.auth.Algorithm;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.parse.Parsed;
import io.ringhall.engine.sip.parse.SipParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phone whose every message the test sees and chooses. Waits for messages, with a bound. */
final class WirePhone implements AutoCloseable {
    static final String DOMAIN = "wire.test";
    static final String PASSWORD = "secret";
    private static final long PATIENCE_MILLIS = 20_000;

    final String user;
    private final Line socket;
    private final ArrayDeque<SipMessage> unread = new ArrayDeque<>();
    final List<SipMessage> heard = new ArrayList<>();
    private int serial;

    WirePhone(String user, Line line) {
        this.user = user;
        socket = line;
    }

    int port() {
        return socket.port();
    }

    void send(String text) {
        sendRaw(text.replace("@T", socket.transport()).replace("127.0.0.1:" + port(), socket.address()).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void sendRaw(byte[] bytes) {
        socket.send(bytes);
    }

    /** The next message that fits; others are kept aside. */
    <T extends SipMessage> T await(Class<T> kind, Predicate<T> fits, String what) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        var aside = new ArrayList<SipMessage>();
        try {
            while (true) {
                var next = next(end);
                if (next == null) {
                    throw new AssertionError(user + " waited in vain for " + what + "; heard " + heard);
                }
                if (kind.isInstance(next) && fits.test(kind.cast(next))) {
                    return kind.cast(next);
                }
                aside.add(next);
            }
        } finally {
            for (var each : aside.reversed()) {
                unread.addFirst(each);
            }
        }
    }

    private @Nullable SipMessage next(long end) {
        if (!unread.isEmpty()) {
            return unread.poll();
        }
        while (true) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return null;
            }
            var message = receive((int) left);
            if (message != null) {
                return message;
            }
        }
    }

    private @Nullable SipMessage receive(int millis) {
        var data = socket.receive(Math.max(1, millis));
        if (data == null) {
            return null;
        }
        if (SipParser.parse(data, 0, data.length) instanceof Parsed.Ok(SipMessage message)) {
            heard.add(message);
            return message;
        }
        throw new AssertionError("the engine sent what does not parse: " + new String(data, StandardCharsets.UTF_8));
    }

    SipRequest request(String method) {
        return await(SipRequest.class, r -> r.method().equals(method), method);
    }

    SipResponse response(int status, String method) {
        return await(SipResponse.class, r -> r.status() == status && r.cseq().method().equals(method), status + " to " + method);
    }

    /** Answers so far of this kind, after everything under way has arrived: an OPTIONS ping and its answer come last. */
    long heardRequests(String method) {
        settle();
        return heard.stream().filter(m -> m instanceof SipRequest r && r.method().equals(method)).count();
    }

    /** What the engine sent before it answers this has arrived. */
    void settle() {
        var id = "settle-" + user + "-" + ++serial;
        send("""
                OPTIONS sip:%s SIP/2.0
                Via: SIP/2.0/@T 127.0.0.1:%d;rport;branch=z9hG4bK%s
                Max-Forwards: 70
                From: <sip:%s@%s>;tag=o
                To: <sip:%s>
                Call-ID: %s
                CSeq: 1 OPTIONS
                Content-Length: 0

                """.formatted(DOMAIN, port(), id, user, DOMAIN, DOMAIN, id));
        await(SipResponse.class, r -> r.callId().equals(id), "the answer to OPTIONS");
    }

    SipResponse register(Algorithm algorithm, String password) {
        return register(algorithm, password, "00000001", 1, 3600);
    }

    SipResponse register() {
        var response = register(Algorithm.MD5, PASSWORD);
        assertThat(response.status()).isEqualTo(200);
        return response;
    }

    SipResponse register(Algorithm algorithm, String password, String nc, int contacts, int expires) {
        return register("reg-" + user + "-" + port() + "-" + ++serial, 1, algorithm, password, nc, expires);
    }

    /** Under a Call-ID and CSeq of the test's. */
    SipResponse register(String callId, int cseq, Algorithm algorithm, String password, String nc, int expires) {
        sendRegister(callId, cseq, expires, "");
        var challenge = response(401, "REGISTER");
        var offered = challenge.headers(Header.WWW_AUTHENTICATE).stream()
                .filter(each -> each.contains("algorithm=" + algorithm.word()))
                .findFirst()
                .orElseThrow();
        sendRegister(callId, cseq + 1, expires, authorization(offered, algorithm, "REGISTER", "sip:" + DOMAIN, password, nc));
        return await(SipResponse.class, r -> r.cseq().number() == cseq + 1 && r.callId().equals(callId), "the answer to REGISTER");
    }

    /** @param parameters of the contact, as ";reg-id=1" @param more header lines, each with its line feed */
    SipResponse register(String parameters, String more) {
        var callId = "reg-" + user + "-" + port() + "-" + ++serial;
        sendRegister(callId, 1, 3600, more, parameters);
        var challenge = await(SipResponse.class, r -> r.callId().equals(callId), "a challenge");
        if (challenge.status() != 401) {
            return challenge;
        }
        var authorization = authorization(
                challenge.headers(Header.WWW_AUTHENTICATE).getFirst(), Algorithm.MD5, "REGISTER", "sip:" + DOMAIN, PASSWORD, "00000001");
        sendRegister(callId, 2, 3600, authorization + more, parameters);
        return await(SipResponse.class, r -> r.cseq().number() == 2 && r.callId().equals(callId), "the answer to REGISTER");
    }

    void sendRegister(String callId, int cseq, int expires, String authorization) {
        sendRegister(callId, cseq, expires, authorization, "");
    }

    private void sendRegister(String callId, int cseq, int expires, String authorization, String parameters) {
        send("""
                REGISTER sip:%s SIP/2.0
                Via: SIP/2.0/@T 127.0.0.1:%d;rport;branch=z9hG4bK%s%d
                Max-Forwards: 70
                From: <sip:%s@%s>;tag=r
                To: <sip:%s@%s>
                Call-ID: %s
                CSeq: %d REGISTER
                Contact: <sip:%s@127.0.0.1:%d>%s
                Expires: %d
                %sContent-Length: 0

                """.formatted(
                        DOMAIN, port(), callId, cseq, user, DOMAIN, user, DOMAIN, callId, cseq, user, port(), parameters, expires, authorization));
    }

    String authorization(String challenge, Algorithm algorithm, String method, String uri, String password, String nc) {
        var nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(challenge);
        assertThat(nonce.find()).isTrue();
        var ha1 = algorithm.hash(user + ":" + DOMAIN + ":" + password);
        var response = algorithm.hash(ha1 + ":" + nonce.group(1) + ":" + nc + ":c:auth:" + algorithm.hash(method + ":" + uri));
        return "Authorization: Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", algorithm=%s, qop=auth, nc=%s, cnonce=\"c\", response=\"%s\"\n"
                .formatted(user, DOMAIN, nonce.group(1), uri, algorithm.word(), nc, response);
    }

    /** Sends an INVITE with digest. */
    OutgoingCall call(String target) {
        return call(target, sdp(41_000));
    }

    OutgoingCall callWithoutOffer(String target) {
        return call(target, "");
    }

    OutgoingCall call(String target, String offer) {
        return call(target, offer, "");
    }

    /** @param more header lines, each with its line feed */
    OutgoingCall call(String target, String offer, String more) {
        return new OutgoingCall(this, target, "call-" + user + "-" + port() + "-" + ++serial, offer, more);
    }

    /** Hangs up a call we were called in, as the mirror image of a BYE we got. */
    void sendBye(SipRequest theirs) {
        send("""
                BYE sip:100@127.0.0.1 SIP/2.0
                Via: SIP/2.0/@T 127.0.0.1:%d;rport;branch=z9hG4bKbye%s
                Max-Forwards: 70
                From: %s
                To: %s
                Call-ID: %s
                CSeq: 1 BYE
                Content-Length: 0

                """.formatted(port(), theirs.callId(), theirs.header(Header.TO), theirs.header(Header.FROM), theirs.callId()));
    }

    /** A request inside the dialog of a call we were called in. */
    void inside(SipRequest theirs, String method, int cseq, String extra, String body) {
        send("""
                %s sip:100@127.0.0.1 SIP/2.0
                Via: SIP/2.0/@T 127.0.0.1:%d;rport;branch=z9hG4bK%s%d%s
                Max-Forwards: 70
                From: %s;tag=%stag
                To: %s
                Call-ID: %s
                CSeq: %d %s
                Contact: <sip:%s@127.0.0.1:%d>
                %sContent-Length: %d
                """.formatted(method, port(), theirs.callId(), cseq, method, theirs.header(Header.TO), user, theirs.header(Header.FROM), theirs.callId(),
                        cseq, method, user, port(), extra, body.length()) + "\n" + body.replace("\r\n", "\n"));
    }

    void referFrom(SipRequest theirs, int cseq, String target, String extra) {
        inside(theirs, "REFER", cseq, "Refer-To: " + target + "\n" + extra, "");
    }

    void reinviteFrom(SipRequest theirs, int cseq, String sdp) {
        inside(theirs, "INVITE", cseq, "Content-Type: application/sdp\n", sdp);
    }

    void ackFrom(SipRequest theirs, int cseq) {
        inside(theirs, "ACK", cseq, "", "");
    }

    void byeFrom(SipRequest theirs, int cseq) {
        inside(theirs, "BYE", cseq, "", "");
    }

    void answer(SipRequest request, int status, String extra, String body) {
        answer(request, status, extra, "", body);
    }

    /** @param extra more a header line each, or empty */
    void answer(SipRequest request, int status, String extra, String more, String body) {
        var builder = SipResponse.answer(request, status, null, user + "tag");
        if (request.method().equals("INVITE") && status < 400) {
            builder.header(Header.CONTACT, "<sip:" + user + "@" + socket.address() + ">");
        }
        for (var line : List.of(extra, more)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                builder.header(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        sendRaw(builder.body("application/sdp", body.getBytes(StandardCharsets.US_ASCII)).build().bytes());
    }

    void rings(SipRequest invite) {
        answer(invite, 180, "", "");
    }

    void answers(SipRequest invite) {
        answer(invite, 200, "", sdp(40_000));
    }

    static String sdp(int port) {
        return sdp(port, "sendrecv");
    }

    static String sdp(int port, String direction) {
        return "v=0\r\no=p 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + port
                + " RTP/AVP 8 101\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\na=" + direction + "\r\n";
    }

    @Override
    public void close() {
        socket.close();
    }
}
