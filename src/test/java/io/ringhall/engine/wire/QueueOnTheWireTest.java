package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.config.QueueRules;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.QueueState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Call queues with phones (behaviour.md §5). */
class QueueOnTheWireTest {
    private static final Destination NOWHERE = new Destination.Nowhere();

    private static QueueConfig queue(int ringSeconds, int wrapUp, String... agents) {
        return new QueueConfig("702", "Support", "queue-welcome", "hold-music", 60, NOWHERE, new QueueRules(
                List.of(agents), List.of("10*"), 0, NOWHERE, NOWHERE, NOWHERE, RingStrategy.SEQUENTIAL, ringSeconds, wrapUp, true, 0, true, true,
                Map.of(), List.of(), 0, new Destination.Busy()));
    }

    private static QueueState state(WireHouse house) {
        return Objects.requireNonNull(house.engine.queue(WirePhone.DOMAIN, "702"));
    }

    @Test
    void callersAreServedInTheOrderTheyCameAndSeveralAgentsWorkAtOnce() throws Exception {
        try (var house = new WireHouse(2, queue(30, 0, "101", "102"))) {
            var first = house.registered("101");
            var second = house.registered("102");
            var early = house.phone("100").call("702");
            early.established();
            var toFirst = first.request("INVITE");
            assertThat(toFirst.from().displayName()).isEqualTo("Support (Ann)");
            var middle = house.phone("103").call("702");
            middle.established();
            var toSecond = second.request("INVITE");
            assertThat(toSecond.from().displayName()).contains("Support");
            var late = house.phone("104").call("702");
            late.established();
            WireHouse.await("three callers", () -> state(house).waiting() == 3);
            second.answers(toSecond);
            second.request("ACK");
            first.answers(toFirst);
            first.request("ACK");
            WireHouse.await("one caller left", () -> state(house).waiting() == 1);
            assertThat(first.heardRequests("INVITE")).isOne();
            // The first agent is free again: the third caller is next.
            early.bye();
            first.answer(first.request("BYE"), 200, "", "");
            first.answers(first.request("INVITE"));
            first.request("ACK");
            WireHouse.await("nobody left", () -> state(house).waiting() == 0);
            assertThat(house.finished().answeredBy()).isEqualTo("101");
            late.bye();
            middle.bye();
        }
    }

    @Test
    void anAgentRestsAfterACall() throws Exception {
        try (var house = new WireHouse(1, queue(30, 60, "101"))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("702");
            call.established();
            agent.answers(agent.request("INVITE"));
            agent.request("ACK");
            call.bye();
            agent.answer(agent.request("BYE"), 200, "", "");
            assertThat(house.finished().outcome()).isEqualTo(Outcome.ANSWERED);
            WireHouse.await("the wrap-up", () -> state(house).agents().getFirst().state().equals("rests"));
        }
    }

    @Test
    void anExtensionLogsItselfInByCodeAndIsRungAndOutAgain() throws Exception {
        try (var house = new WireHouse(1, queue(30, 0, "101"))) {
            var joiner = house.registered("105");
            assertThat(state(house).loggedIn()).isOne();
            joiner.call("*64702").established();
            WireHouse.await("the log-in", () -> state(house).loggedIn() == 2);
            joiner.answer(joiner.request("BYE"), 200, "", "");
            var call = house.phone("100").call("702");
            call.established();
            joiner.answers(joiner.request("INVITE"));
            joiner.request("ACK");
            call.bye();
            joiner.answer(joiner.request("BYE"), 200, "", "");
            joiner.call("*65").established();
            WireHouse.await("the log-out", () -> state(house).loggedIn() == 1);
            assertThat(house.engine.logAgent(WirePhone.DOMAIN, "702", "101", false)).isTrue();
            assertThat(state(house).loggedIn()).isZero();
            assertThat(house.engine.logAgent(WirePhone.DOMAIN, "702", "999", true)).isFalse();
        }
    }

    @Test
    void aCallerWhoHangsUpFreesTheAgentForTheNext() throws Exception {
        try (var house = new WireHouse(1, queue(30, 0, "101"))) {
            var agent = house.registered("101");
            var early = house.phone("100").call("702");
            early.established();
            var first = agent.request("INVITE");
            agent.rings(first);
            var late = house.phone("103").call("702");
            late.established();
            early.bye();
            agent.answer(agent.request("CANCEL"), 200, "", "");
            agent.answer(first, 487, "", "");
            agent.request("ACK");
            var second = agent.request("INVITE");
            assertThat(second.callId()).isNotEqualTo(first.callId());
            agent.answers(second);
            late.bye();
            assertThat(house.finished().answeredBy()).isNull();
            assertThat(house.finished().answeredBy()).isEqualTo("101");
        }
    }
}
