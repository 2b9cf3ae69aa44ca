package io.ringhall.engine.sip.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.RecordingFlow;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.Params;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.Via;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LingeringTest {
    private static final Via VIA = new Via("UDP", "192.0.2.9", 5060, Params.NONE.with("branch", "z9hG4bKlate"));
    private final Bench bench = new Bench(Transport.UDP);

    private record Kept(long key, SipResponse message, long ends) {}

    /** Against a plain queue, with sizes that make the arrays grow and the slabs change. */
    @Test
    void keepsWhatIsNotYetOverAndForgetsTheRest() {
        var random = new Random(7);
        var flow = new RecordingFlow(Transport.UDP);
        var lingering = new Lingering(1000);
        var model = new ArrayDeque<Kept>();
        var bye = bench.request("BYE").withVia(VIA);
        long now = 0;
        for (int i = 1; i <= 20_000; i++) {
            now += random.nextInt(3) == 0 ? random.nextInt(5) : 0;
            var message = SipResponse.answer(bye, 200, "n" + i + "x".repeat(random.nextInt(300)), null).build();
            long key = random.nextLong() | 1;
            lingering.add(key, 0, Lingering.Kind.ANSWERED, message.bytes(), flow, now);
            model.add(new Kept(key, message, now + 1000));
            long next = lingering.expire(now);
            while (!model.isEmpty() && model.peek().ends() <= now) {
                assertThat(lingering.find(model.poll().key())).isEqualTo(Lingering.NONE);
            }
            assertThat(next).isEqualTo(model.isEmpty() ? -1 : model.peek().ends());
            assertThat(lingering.size()).isEqualTo(model.size());
            if (i % 50 == 0) {
                var any = List.copyOf(model).get(random.nextInt(model.size()));
                lingering.repeat(lingering.find(any.key()));
                assertThat(flow.lines()).containsExactly(any.message().toString());
            }
        }
        assertThat(lingering.expire(now + 1000)).isEqualTo(-1);
        assertThat(lingering.size()).isZero();
        lingering.add(3, 4, Lingering.Kind.ACCEPTED, null, flow, now);
        assertThat(lingering.find(3)).isEqualTo(lingering.findSecond(4)).isNotEqualTo(Lingering.NONE);
    }

    @Test
    void whenItIsOverOfEveryTransactionOnlyItsBytesAreLeft() {
        var sent = new ArrayList<SipRequest>();
        for (var method : List.of("INVITE", "BYE")) {
            var client = bench.send(method);
            sent.add(client.request());
            bench.answer(client.request(), 486, "them");
        }
        assertThat(bench.layer.live()).isZero();
        assertThat(bench.layer.size()).isEqualTo(2);
        bench.flow.take();
        bench.told();
        sent.forEach(request -> bench.answer(request, 486, "them"));
        assertThat(bench.flow.lines()).containsExactly("ACK sip:101@192.0.2.101:5070 SIP/2.0");
        assertThat(bench.told()).isEmpty();
        bench.timers.pass(32_000);
        assertThat(bench.layer.size()).isZero();
    }

    @Test
    void anAcknowledged2xxRepeatedGetsTheSameAckAndAnotherForksGoesToTheUser() {
        var client = bench.send("INVITE");
        // The user acknowledges while it is told, as every leg does.
        bench.onResponse = () -> bench.layer.sendAck(ack(), bench.flow, client);
        bench.answer(client.request(), 200, "them");
        bench.onResponse = () -> {};
        assertThat(bench.layer.live()).isZero();
        var first = bench.flow.take().getLast();
        bench.told();
        bench.answer(client.request(), 200, "them");
        assertThat(bench.flow.take()).singleElement().satisfies(again -> assertThat(again.bytes()).isEqualTo(first.bytes()));
        assertThat(bench.told()).isEmpty();
        bench.answer(client.request(), 200, "others");
        assertThat(bench.flow.lines()).isEmpty();
        assertThat(bench.told()).containsExactly("further 200");
        bench.timers.pass(32_000);
        bench.answer(client.request(), 200, "them");
        assertThat(bench.told()).containsExactly("stray 200");
    }

    private SipRequest ack() {
        return SipRequest.to("ACK", "sip:101@192.0.2.101:5070")
                .header(Header.FROM, "<sip:600@demo.example>;tag=f1")
                .header(Header.TO, "<sip:101@demo.example>;tag=them")
                .header(Header.CALL_ID, "call-1")
                .header(Header.CSEQ, "1 ACK")
                .build();
    }

    @Test
    void aCancelThatComesAfterTheAnswerIsAcceptedAndChangesNothing() {
        var invite = bench.request("INVITE").withVia(VIA);
        bench.receive(invite);
        bench.respond(200);
        bench.told();
        bench.flow.take();
        bench.receive(SipRequest.to("CANCEL", "sip:101@192.0.2.101:5070")
                .copy(invite, Header.VIA)
                .copy(invite, Header.FROM)
                .copy(invite, Header.TO)
                .copy(invite, Header.CALL_ID)
                .header(Header.CSEQ, "1 CANCEL")
                .build());
        assertThat(bench.flow.lines()).containsExactly("SIP/2.0 200 OK");
        assertThat(bench.told()).isEmpty();
    }
}
