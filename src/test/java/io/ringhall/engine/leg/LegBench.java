package io.ringhall.engine.leg;

import io.ringhall.engine.SessionTimerPolicy;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.RecordingFlow;
import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.sip.VirtualTimers;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.RequestBuilder;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import io.ringhall.engine.sip.transaction.TransactionLayer;
import io.ringhall.engine.sip.transaction.TransactionUser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Legs over a transaction layer with virtual time; the peer is the test. What legs tell their call is written down. */
final class LegBench implements TransactionUser, LegEvents, SipLine.Dialogs {
    static final byte[] OURS = sdp(30_000);
    static final byte[] THEIRS = sdp(40_000);

    final VirtualTimers timers = new VirtualTimers();
    final RecordingFlow flow = new RecordingFlow(Transport.UDP);
    final List<String> told = new ArrayList<>();
    final List<DialogLeg> dialogs = new ArrayList<>();
    final TransactionLayer layer;
    final SipLine line;
    /** What the test's call does with a new offer: accept at once, or leave it open. */
    boolean acceptAtOnce = true;

    private int branches;
    private int tags;
    InboundLeg inbound;
    OutboundLeg outbound;
    private int theirBranches;
    private int theirSeq = 100;

    LegBench() {
        this(SessionTimerPolicy.DEFAULT);
    }

    LegBench(SessionTimerPolicy sessions) {
        layer = new TransactionLayer(timers, () -> "n" + ++branches, this);
        line = new SipLine(layer, timers, () -> "us" + ++tags, this, sessions, bound -> bound / 2);
    }

    static byte[] sdp(int port) {
        return ("v=0\r\no=p 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + port + " RTP/AVP 8\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A caller's INVITE arrives. */
    InboundLeg arrives(String... more) {
        var lines = new ArrayList<>(List.of(more));
        var invite = Samples.request("INVITE", "sip:600@example.com", lines);
        receive(with(invite, THEIRS));
        return inbound;
    }

    InboundLeg arrivesWithoutOffer(String... more) {
        receive(Samples.request("INVITE", "sip:600@example.com", List.of(more)));
        return inbound;
    }

    private static SipRequest with(SipRequest request, byte[] sdp) {
        return SipRequest.to(request.method(), request.uri()).like(request, java.util.Set.of())
                .body("application/sdp", sdp).build();
    }

    /** Our INVITE to a phone. */
    SipRequest dials() {
        var invite = SipRequest.to("INVITE", "sip:101@192.0.2.101:5070")
                .header(Header.FROM, "<sip:100@example.com>;tag=" + line.tags().get())
                .header(Header.TO, "<sip:101@example.com>")
                .header(Header.CALL_ID, "ours-1")
                .header(Header.CSEQ, "1 INVITE")
                .header(Header.MAX_FORWARDS, "70")
                .header(Header.CONTACT, "<sip:100@192.0.2.1>")
                .header(Header.SUPPORTED, DialogLeg.SUPPORTED)
                .header(Header.SESSION_EXPIRES, Integer.toString(line.sessions().interval()))
                .body("application/sdp", OURS)
                .build();
        outbound = new OutboundLeg(1, line, this, invite, flow, "<sip:100@192.0.2.1>");
        return sentRequest("INVITE");
    }

    void receive(SipMessage message) {
        layer.receive(Samples.message(message.bytes()), flow);
    }

    /** The peer answers; a tag names the fork. */
    void answer(SipRequest request, int status, String tag, byte[] body, String... more) {
        var builder = SipResponse.answer(request, status, null, tag).header(Header.CONTACT, "<sip:101@192.0.2.101:5070>");
        for (var line : more) {
            builder.header(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
        }
        if (body.length > 0) {
            builder.body("application/sdp", body);
        }
        receive(builder.build());
    }

    /** A request of the peer inside this dialog. */
    SipRequest asks(DialogLeg leg, String method, byte[] body, String... more) {
        return asks(leg, method, ++theirSeq, body, more);
    }

    SipRequest asks(DialogLeg leg, String method, long seq, byte[] body, String... more) {
        var request = theirs(leg, method, seq);
        for (var line : more) {
            request.header(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
        }
        if (body.length > 0) {
            request.body("application/sdp", body);
        }
        var built = request.build();
        receive(built);
        return built;
    }

    /** The peer's last CSeq. */
    void theirSeq(int seq) {
        theirSeq = seq;
    }

    /** The peer's ACK of our 2xx. */
    void acknowledges(DialogLeg leg, long seq, byte[] body) {
        var ack = theirs(leg, "ACK", seq);
        if (body.length > 0) {
            ack.body("application/sdp", body);
        }
        receive(ack.build());
    }

    private RequestBuilder theirs(DialogLeg leg, String method, long seq) {
        var dialog = leg.dialog();
        return SipRequest.to(method, "sip:us@192.0.2.1")
                .header(Header.VIA, "SIP/2.0/UDP peer.example;branch=z9hG4bKp" + ++theirBranches)
                .header(Header.FROM, dialog.remote().toString())
                .header(Header.TO, dialog.local().toString())
                .header(Header.CALL_ID, dialog.callId())
                .header(Header.CSEQ, seq + " " + method)
                .header(Header.MAX_FORWARDS, "70")
                .header(Header.CONTACT, "<sip:peer@198.51.100.7:40001>");
    }

    private final List<SipMessage> unread = new ArrayList<>();

    /** The next request of this method that we sent; what else was sent stays to be read. */
    SipRequest sentRequest(String method) {
        unread.addAll(flow.take());
        for (var message : unread) {
            if (message instanceof SipRequest request && request.method().equals(method)) {
                unread.remove(message);
                return request;
            }
        }
        throw new AssertionError("no " + method + " was sent, but " + unread);
    }

    SipResponse sentResponse(int status) {
        unread.addAll(flow.take());
        for (var message : unread) {
            if (message instanceof SipResponse response && response.status() == status) {
                unread.remove(message);
                return response;
            }
        }
        throw new AssertionError("no " + status + " was sent, but " + unread);
    }

    /** Start lines of all that was sent and not read yet. */
    List<String> sent() {
        unread.addAll(flow.take());
        var lines = unread.stream().map(SipMessage::toString).toList();
        unread.clear();
        return lines;
    }

    List<String> told() {
        var taken = List.copyOf(told);
        told.clear();
        return taken;
    }

    /** A talking leg towards a phone. */
    DialogLeg talkingOutbound(String... more) {
        var invite = dials();
        answer(invite, 200, "them", THEIRS, more);
        sentRequest("ACK");
        told();
        return outbound.dialog();
    }

    /** A talking caller. */
    DialogLeg talkingInbound(String... more) {
        arrives(more).answer(OURS);
        sentResponse(200);
        acknowledges(inbound.dialog(), 314159, new byte[0]);
        theirSeq = 314159;
        told();
        return inbound.dialog();
    }

    @Override
    public void request(SipRequest request, ServerTransaction transaction) {
        if (request.toTag() == null) {
            inbound = new InboundLeg(line, this, transaction, "<sip:600@192.0.2.1>");
            transaction.attach(inbound);
            return;
        }
        var leg = find(request.toTag(), request.callId(), request.fromTag());
        if (leg == null) {
            transaction.respond(SipResponse.answer(request, 481, null, null).build());
        } else {
            leg.request(request, transaction);
        }
    }

    private DialogLeg find(String local, String callId, String remote) {
        return dialogs.stream()
                .filter(each -> local.equals(each.dialog().local().tag()) && each.is(callId, remote))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void cancelled(SipRequest cancel, ServerTransaction invite) {
        if (invite.attachment() instanceof InboundLeg leg) {
            leg.cancelled(cancel);
        }
    }

    @Override
    public void ack(SipRequest ack, Flow from) {
        var leg = find(ack.toTag(), ack.callId(), ack.fromTag());
        if (leg != null) {
            leg.acknowledged(ack);
        }
    }

    @Override
    public void furtherSuccess(SipResponse response, Flow from) {
        told.add("further " + response.toTag());
    }

    @Override
    public void strayResponse(SipResponse response, Flow from) {
        told.add("stray " + response.status());
    }

    @Override
    public void open(DialogLeg leg) {
        dialogs.add(leg);
    }

    @Override
    public void closed(DialogLeg leg) {
        dialogs.remove(leg);
    }

    private DialogLeg dialog(int leg) {
        return leg == 0 ? inbound.dialog() : outbound.dialog() != null ? outbound.dialog() : outbound.offering();
    }

    @Override
    public void ringing(int leg) {
        told.add("ringing");
    }

    @Override
    public void answered(int leg, byte[] sdp) {
        told.add("answered" + (sdp.length > 0 ? " with session" : ""));
    }

    @Override
    public void failed(int leg, int status, List<String> moved) {
        told.add("failed " + status);
    }

    @Override
    public void ended(int leg, String why) {
        told.add("ended: " + why);
    }

    @Override
    public void gaveUp() {
        told.add("gave up");
    }

    @Override
    public void confirmed(int leg, byte[] sdp) {
        told.add("confirmed" + (sdp.length > 0 ? " with session" : ""));
    }

    @Override
    public void early(int leg, byte[] sdp) {
        told.add("ringing");
    }

    @Override
    public void reoffered(int leg, byte[] sdp) {
        told.add("reoffered" + (sdp.length > 0 ? " with session" : ""));
        if (acceptAtOnce) {
            dialog(leg).acceptOffer(OURS);
        }
    }

    @Override
    public void reofferAccepted(int leg, byte[] sdp) {
        told.add("reoffer accepted");
    }

    @Override
    public void reofferRefused(int leg, int status) {
        told.add("reoffer refused " + status);
    }

    @Override
    public void digit(int leg, char key) {
        told.add("digit " + key);
    }

    @Override
    public byte[] told(int leg) {
        return OURS;
    }

    @Override
    public void refreshed(int leg, byte[] sdp) {
        told.add("refreshed");
    }

    @Override
    public byte[] earlyOffer(int leg) {
        return OURS;
    }

    @Override
    public void reason(int leg, List<String> reasons) {
        told.add("reason " + reasons);
    }

    @Override
    public void referred(int leg, Referral referral) {}
}
