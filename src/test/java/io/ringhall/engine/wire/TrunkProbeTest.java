package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.Carrier.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.report.TrunkState;
import io.ringhall.engine.report.TrunkState.Availability;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Carriers that are asked whether they are there. */
class TrunkProbeTest {
    private static TrunkState state(WireHouse house, Carrier carrier) {
        return house.engine.trunks().stream().filter(each -> each.id().equals("t" + carrier.address)).findFirst().orElseThrow();
    }

    private static void await(WireHouse house, Carrier carrier, Availability wanted) {
        WireHouse.await(carrier.address + " " + wanted, () -> state(house, carrier).availability() == wanted);
    }

    /** Answers whatever is asked, until the trunk is up: questions given up long ago among them. */
    private static void answersUntilUp(WireHouse house, Carrier carrier, int status) {
        WireHouse.await(carrier.address + " up", () -> {
            carrier.phone.answer(carrier.phone.request("OPTIONS"), status, "", "");
            return state(house, carrier).availability() == Availability.UP;
        });
    }

    @Test
    void whoAnswersIsUpAndLearnsNothingOfTheHouse() {
        try (var house = new WireHouse(2)) {
            var carrier = new Carrier(house, "127.0.0.3");
            carrier.probeSeconds = 5;
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            assertThat(state(house, carrier).availability()).isEqualTo(Availability.UNKNOWN);
            var options = carrier.phone.request("OPTIONS");
            assertThat(options.uriText()).isEqualTo("sip:127.0.0.3:" + carrier.phone.port());
            assertThat(options.header(Header.FROM)).startsWith("<sip:4930555@carrier.example>;tag=");
            assertThat(options.contacts()).hasSize(1);
            assertThat(new String(options.bytes(), StandardCharsets.UTF_8)).doesNotContain(WirePhone.DOMAIN).doesNotContain("X-");
            carrier.phone.answer(options, 404, "", "");
            await(house, carrier, Availability.UP);
            assertThat(state(house, carrier).roundTripMillis()).isBetween(0L, 4_000L);
            assertThat(state(house, carrier).availabilitySince()).isPositive();
            assertThat(state(house, carrier).problem()).isNull();
        }
    }

    @Test
    void callsPassOverWhoIsSilentUntilItAnswersAgain() throws Exception {
        try (var house = new WireHouse(1)) {
            var silent = new Carrier(house, "127.0.0.3");
            silent.probeSeconds = 1;
            var second = new Carrier(house, "127.0.0.4");
            second.priority = 2;
            house.trunks(BERLIN, Map.of(), silent.trunk(), second.trunk());
            await(house, silent, Availability.DOWN);
            assertThat(state(house, silent).problem()).contains("does not answer OPTIONS");
            // The answer to the first question comes too late to count.
            silent.phone.answer(silent.phone.request("OPTIONS"), 200, "", "");
            silent.phone.settle();
            assertThat(state(house, silent).availability()).isEqualTo(Availability.DOWN);
            var call = house.phone("100").call("+4930123456");
            second.phone.answers(second.phone.request("INVITE"));
            call.established();
            call.bye();
            second.phone.answer(second.phone.request("BYE"), 200, "", "");
            assertThat(silent.phone.heardRequests("INVITE")).isZero();
            assertThat(house.finished().trace())
                    .anyMatch(each -> each.detail().contains("Carrier 127.0.0.3 is down: ") && each.detail().contains("does not answer"))
                    .anyMatch(each -> each.detail().contains("called by trunk Carrier 127.0.0.4"));
            answersUntilUp(house, silent, 200);
            assertThat(state(house, silent).problem()).isNull();
            house.phone("101").call("+4930123457");
            silent.phone.answer(silent.phone.request("INVITE"), 486, "", "");
        }
    }

    @Test
    void whenNobodyIsUpTheFirstIsTriedAllTheSame() {
        try (var house = new WireHouse(1)) {
            var only = new Carrier(house, "127.0.0.3");
            only.probeSeconds = 1;
            house.trunks(BERLIN, Map.of(), only.trunk());
            only.phone.answer(only.phone.request("OPTIONS"), 503, "", "");
            await(house, only, Availability.DOWN);
            var call = house.phone("100").call("+4930123456");
            only.phone.answers(only.phone.request("INVITE"));
            call.established();
            call.bye();
        }
    }

    @Test
    void aProbeOnDemandAsksOnceAndTellsWhatCameOfIt() {
        try (var house = new WireHouse(1)) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            assertThat(carrier.phone.heardRequests("OPTIONS")).isZero();
            assertThat(house.engine.probe(WirePhone.DOMAIN, "t127.0.0.3")).isTrue();
            carrier.phone.answer(carrier.phone.request("OPTIONS"), 503, "", "");
            WireHouse.await("refusal told", () -> state(house, carrier).problem() != null);
            assertThat(state(house, carrier).problem()).contains("answers OPTIONS with 503");
            assertThat(state(house, carrier).availability()).isEqualTo(Availability.UNKNOWN);
            house.engine.probe(WirePhone.DOMAIN, "t127.0.0.3");
            carrier.phone.answer(carrier.phone.request("OPTIONS"), 200, "", "");
            await(house, carrier, Availability.UP);
            assertThat(state(house, carrier).problem()).isNull();
            assertThat(house.engine.probe(WirePhone.DOMAIN, "no such trunk")).isFalse();
        }
    }

    /** The Call-IDs of all OPTIONS so far. */
    private static Set<String> questions(Carrier carrier) {
        carrier.phone.settle();
        return carrier.phone.heard.stream()
                .filter(each -> each instanceof SipRequest r && r.method().equals("OPTIONS"))
                .map(SipMessage::callId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The other carrier's probes measure the time. */
    @Test
    void aTrunkThatIsTakenAwayIsAskedNoMore() {
        try (var house = new WireHouse(1)) {
            var gone = new Carrier(house, "127.0.0.3");
            var other = new Carrier(house, "127.0.0.4");
            gone.probeSeconds = 1;
            other.probeSeconds = 1;
            house.trunks(BERLIN, Map.of(), gone.trunk(), other.trunk());
            answersUntilUp(house, gone, 200);
            answersUntilUp(house, other, 200);
            house.trunks(BERLIN, Map.of(), other.trunk());
            var before = questions(gone);
            var known = questions(other);
            for (int i = 0; i < 3; i++) {
                var next = other.phone.await(SipRequest.class, r -> r.method().equals("OPTIONS") && known.add(r.callId()), "another OPTIONS");
                other.phone.answer(next, 200, "", "");
            }
            // One under way may have been repeated meanwhile (RFC 3261 §17.1.2.2), but none is new.
            assertThat(questions(gone)).isEqualTo(before);
        }
    }
}
