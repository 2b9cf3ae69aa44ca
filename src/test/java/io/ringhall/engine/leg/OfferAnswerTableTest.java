package io.ringhall.engine.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Walks {@code src/spec/offer-answer.md}. */
class OfferAnswerTableTest {
    private static final byte[] NOTHING = {};

    private static Stream<List<String>> rows(int columns) throws IOException {
        return Files.readAllLines(Path.of("src/spec/offer-answer.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| State") && !line.startsWith("| Way"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|")).map(String::strip).toList())
                .filter(row -> row.size() == columns);
    }

    @TestFactory
    Stream<DynamicTest> states() throws IOException {
        var rows = rows(7).toList();
        assertThat(rows).hasSize(OfferState.values().length);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> {
            var state = OfferState.valueOf(row.getFirst());
            assertThat(word(state.offerOut())).isEqualTo(row.get(1));
            assertThat(word(state.offerIn())).isEqualTo(row.get(2));
            assertThat(word(state.answerOut())).isEqualTo(row.get(3));
            assertThat(word(state.answerIn())).isEqualTo(row.get(4));
            assertThat(word(state.refused())).isEqualTo(row.get(5));
            assertThat(state.refusal()).isEqualTo(Integer.parseInt(row.get(6)));
        }));
    }

    private static String word(OfferState state) {
        return state == null ? "-" : state.name();
    }

    @TestFactory
    Stream<DynamicTest> ways() throws IOException {
        var rows = rows(4).toList();
        assertThat(rows).hasSizeGreaterThan(20);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.get(1) + ": " + row.get(0), () -> {
            var walk = new Walk(row.get(1).equals("UAC"));
            for (var step : row.get(2).split(" ")) {
                walk.step(step);
            }
            assertThat(walk.leg().offers()).isEqualTo(OfferState.valueOf(row.get(3)));
            assertThat(walk.bench.sent()).as("nothing more is sent").isEmpty();
        }));
    }

    /** Does the steps of one row. */
    private static final class Walk {
        private final LegBench bench = new LegBench();
        private final boolean calling;
        private SipRequest invite;
        private SipResponse reliable;
        private long theirInvite = 314159;
        private boolean begun;

        Walk(boolean calling) {
            this.calling = calling;
        }

        DialogLeg leg() {
            return bench.dialogs.getLast();
        }

        void step(String step) {
            switch (step.charAt(0)) {
                case '!' -> ours(step.substring(1));
                case '<' -> theirs(step.substring(1));
                default -> sent(step.substring(1));
            }
        }

        private void ours(String what) {
            switch (what) {
                case "answer" -> bench.inbound.answer(LegBench.OURS);
                case "ring" -> bench.inbound.ring();
                case "progress" -> bench.inbound.progress(LegBench.OURS);
                case "reoffer" -> leg().reoffer(LegBench.OURS);
                case "dial" -> invite = bench.dials();
                default -> throw new IllegalArgumentException(what);
            }
        }

        private void theirs(String what) {
            byte[] sdp = what.contains("+") ? LegBench.THEIRS : NOTHING;
            var word = what.replaceAll("\\+.*", "");
            if (word.startsWith("INVITE") && !begun && !calling) {
                begun = true;
                arrives(what, sdp);
                return;
            }
            if (Character.isDigit(word.charAt(0))) {
                int status = Integer.parseInt(word);
                bench.answer(invite, status, "them", sdp, status < 200 ? "Require: 100rel" : "Subject: x", status < 200 ? "RSeq: 1" : "Subject: y");
                return;
            }
            switch (word) {
                case "INVITE" -> bench.asks(leg(), "INVITE", sdp);
                case "UPDATE" -> bench.asks(leg(), "UPDATE", sdp);
                case "PRACK" -> bench.asks(leg(), "PRACK", sdp, "RAck: " + reliable.header(Header.RSEQ) + " 314159 INVITE");
                case "ACK" -> bench.acknowledges(leg(), theirInvite, sdp);
                default -> throw new IllegalArgumentException(what);
            }
        }

        private void arrives(String what, byte[] sdp) {
            var line = what.endsWith("require") ? "Require: 100rel" : what.endsWith("rel") ? "Supported: 100rel" : "Subject: x";
            if (sdp.length > 0) {
                bench.arrives(line);
            } else {
                bench.arrivesWithoutOffer(line);
            }
            bench.theirSeq(314159);
        }

        private void sent(String what) {
            boolean session = what.endsWith("+");
            var word = what.replace("+", "");
            if (word.equals("INVITE") && calling) {
                assertThat(invite.hasBody()).isEqualTo(session);
            } else if (Character.isDigit(word.charAt(0))) {
                var response = bench.sentResponse(Integer.parseInt(word));
                assertThat(response.hasBody()).as(what).isEqualTo(session);
                if (response.provisional()) {
                    reliable = response;
                } else if (response.success() && response.cseq().method().equals("INVITE")) {
                    theirInvite = response.cseq().number();
                }
            } else {
                var request = bench.sentRequest(word);
                assertThat(request.hasBody()).as(what).isEqualTo(session);
                if (word.equals("INVITE")) {
                    invite = request;
                }
            }
        }
    }
}
