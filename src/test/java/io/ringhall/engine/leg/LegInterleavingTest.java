package io.ringhall.engine.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every order of what can happen to a leg, up to some length: each order is played, then the rest is silence or a peer that answers, until
 * nothing moves any more. What must hold in each: every request of the peer gets one final answer, nothing new is asked once a BYE
 * is settled, the call hears of the end once, and no dialog and no timer stays.
 */
class LegInterleavingTest {
    private static final byte[] NOTHING = {};

    private enum Move {
        RING, PROGRESS, ANSWER, REJECT, PRACK, CANCEL, ACK,
        PEER_INVITE, PEER_UPDATE, PEER_REFRESH, PEER_BYE,
        ACCEPT, REFUSE, REOFFER, REFRESH, HANG_UP,
        PEER_OK, PEER_GLARE, PEER_UNKNOWN, PASS
    }

    /** 3 takes seconds, 4 a minute and a half: {@code -Dringhall.interleavings=4}. */
    private static final int LENGTH = Integer.getInteger("ringhall.interleavings", 3);

    private static final List<Move> EARLY = List.of(
            Move.RING, Move.PROGRESS, Move.ANSWER, Move.REJECT, Move.PRACK, Move.CANCEL, Move.PEER_UPDATE, Move.PEER_BYE, Move.ACCEPT, Move.PASS);
    private static final List<Move> TALKING = List.of(
            Move.ACK, Move.PEER_INVITE, Move.PEER_UPDATE, Move.PEER_REFRESH, Move.PEER_BYE, Move.ACCEPT, Move.REFUSE, Move.REOFFER,
            Move.REFRESH, Move.HANG_UP, Move.PEER_OK, Move.PEER_GLARE, Move.PEER_UNKNOWN);

    @Test
    void everyOrderBeforeTheAnswer() {
        assertThat(explore(List.of(), EARLY, LENGTH)).isEqualTo(2 * power(EARLY.size()));
    }

    @Test
    void everyOrderAfterAReliableRinging() {
        assertThat(explore(List.of(Move.RING, Move.PRACK), EARLY, LENGTH)).isEqualTo(2 * power(EARLY.size()));
    }

    @Test
    void everyOrderAfterTheAnswer() {
        assertThat(explore(List.of(Move.ANSWER), TALKING, LENGTH)).isEqualTo(2 * power(TALKING.size()));
    }

    private static int power(int moves) {
        int orders = 1;
        for (int i = 0; i < LENGTH; i++) {
            orders *= moves;
        }
        return orders;
    }

    /** @return orders played */
    private static int explore(List<Move> before, List<Move> moves, int length) {
        int played = 0;
        var digits = new int[length];
        while (true) {
            var order = new ArrayList<>(before);
            for (int digit : digits) {
                order.add(moves.get(digit));
            }
            for (boolean answering : new boolean[] {true, false}) {
                try {
                    new Play(answering).play(order);
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError("in the order " + order + (answering ? ", then a peer that answers" : ", then silence"), e);
                }
                played++;
            }
            int i = 0;
            while (i < length && ++digits[i] == moves.size()) {
                digits[i++] = 0;
            }
            if (i == length) {
                return played;
            }
        }
    }

    private static final class Play {
        private final LegBench bench = new LegBench();
        private final boolean answering;
        private final Set<String> asked = new HashSet<>();
        private final Map<String, SipResponse> answers = new HashMap<>();
        private final List<SipRequest> unanswered = new ArrayList<>();
        private final Set<String> ours = new HashSet<>();
        private SipResponse reliable;
        private SipResponse success;
        private DialogLeg leg;
        private boolean byeSettled;

        Play(boolean answering) {
            this.answering = answering;
        }

        void play(List<Move> order) {
            bench.acceptAtOnce = false;
            bench.arrives("Supported: 100rel, timer");
            bench.theirSeq(314159);
            asked.add("314159 INVITE");
            for (var move : order) {
                move(move);
                look();
            }
            settle();
            for (var request : asked) {
                assertThat(answers).as("an answer to " + request).containsKey(request);
            }
            assertThat(bench.dialogs).isEmpty();
            assertThat(bench.timers.pending()).isZero();
            assertThat(bench.told.stream().filter(each -> each.startsWith("ended") || each.equals("gave up")).count()).isLessThanOrEqualTo(1);
        }

        private void move(Move move) {
            leg = bench.inbound.dialog();
            switch (move) {
                case RING -> bench.inbound.ring();
                case PROGRESS -> bench.inbound.progress(LegBench.OURS);
                case ANSWER -> bench.inbound.answer(LegBench.OURS);
                case REJECT -> bench.inbound.reject(486, "Busy Here");
                case CANCEL -> cancel();
                case PRACK -> {
                    if (reliable != null) {
                        ask("PRACK", NOTHING, "RAck: " + reliable.header(Header.RSEQ) + " 314159 INVITE");
                    }
                }
                case ACK -> {
                    if (success != null && leg != null) {
                        bench.acknowledges(leg, success.cseq().number(), NOTHING);
                    }
                }
                case PEER_INVITE -> ask("INVITE", LegBench.THEIRS);
                case PEER_UPDATE -> ask("UPDATE", LegBench.THEIRS);
                case PEER_REFRESH -> ask("UPDATE", NOTHING);
                case PEER_BYE -> ask("BYE", NOTHING);
                case PASS -> bench.timers.pass(600);
                case ACCEPT, REFUSE, REOFFER, REFRESH, HANG_UP -> {
                    if (leg != null) {
                        ours(move);
                    }
                }
                case PEER_OK -> reply(200);
                case PEER_GLARE -> reply(491);
                case PEER_UNKNOWN -> reply(481);
            }
        }

        private void ours(Move move) {
            switch (move) {
                case ACCEPT -> leg.acceptOffer(LegBench.OURS);
                case REFUSE -> leg.refuseOffer(488);
                case REOFFER -> leg.reoffer(LegBench.OURS);
                case REFRESH -> leg.refresh();
                default -> bench.inbound.hangUp(List.of());
            }
        }

        private void cancel() {
            var invite = bench.inbound.invite();
            asked.add("314159 CANCEL");
            bench.receive(SipRequest.to("CANCEL", invite.uri())
                    .header(Header.VIA, invite.topVia().toString())
                    .header(Header.FROM, String.valueOf(invite.header(Header.FROM)))
                    .header(Header.TO, String.valueOf(invite.header(Header.TO)))
                    .header(Header.CALL_ID, invite.callId())
                    .header(Header.CSEQ, "314159 CANCEL")
                    .header(Header.MAX_FORWARDS, "70")
                    .build());
        }

        private void ask(String method, byte[] body, String... more) {
            if (leg != null) {
                var request = bench.asks(leg, method, body, more);
                asked.add(request.cseq().toString());
            }
        }

        private void reply(int status) {
            if (!unanswered.isEmpty()) {
                var request = unanswered.removeFirst();
                if (request.method().equals("BYE")) {
                    byeSettled = true;
                }
                bench.answer(request, status, "x", status == 200 && request.hasBody() ? LegBench.THEIRS : NOTHING);
            }
        }

        /** Reads what was sent. */
        private void look() {
            for (SipMessage message : bench.flow.take()) {
                switch (message) {
                    case SipResponse response -> heard(response);
                    case SipRequest request -> heard(request);
                }
            }
        }

        private void heard(SipResponse response) {
            var key = response.cseq().toString();
            if (response.provisional()) {
                reliable = response.header(Header.RSEQ) == null ? reliable : response;
                return;
            }
            var former = answers.putIfAbsent(key, response);
            assertThat(former == null || former.status() == response.status()).as("one final answer to " + key).isTrue();
            if (response.success() && response.cseq().method().equals("INVITE")) {
                success = response;
            }
            if (response.success() && response.cseq().method().equals("BYE")) {
                byeSettled = true;
            }
        }

        private void heard(SipRequest request) {
            if (request.method().equals("ACK") || !ours.add(request.cseq().toString())) {
                return;
            }
            assertThat(byeSettled).as("nothing new after the BYE, but " + request).isFalse();
            unanswered.add(request);
        }

        /** The peer answers, or nobody does; then the call is hung up if it is still there. */
        private void settle() {
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 40; i++) {
                    leg = bench.inbound.dialog();
                    if (answering) {
                        if (success != null && leg != null) {
                            bench.acknowledges(leg, success.cseq().number(), NOTHING);
                        }
                        if (leg != null) {
                            leg.acceptOffer(LegBench.OURS);
                        }
                        while (!unanswered.isEmpty()) {
                            reply(200);
                            look();
                        }
                    }
                    bench.timers.pass(1_000);
                    look();
                }
                bench.inbound.reject(480, "Temporarily Unavailable");
                look();
                bench.inbound.hangUp(List.of());
                look();
            }
        }
    }
}
