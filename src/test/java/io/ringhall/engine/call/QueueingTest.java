package io.ringhall.engine.call;

import static io.ringhall.engine.call.Fixture.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.config.QueueRules;
import io.ringhall.engine.config.RingStrategy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One caller's way through a call queue (behaviour.md §5). */
class QueueingTest {
    private static final Destination NOWHERE = new Destination.Nowhere();

    private final VirtualWorld world = new VirtualWorld().registered("101", "102", "103");

    private static QueueRules rules(int min, Destination tooFew, Destination out, Destination unregistered, int most, Destination full) {
        return new QueueRules(
                List.of("101", "102"), List.of(), min, tooFew, out, unregistered, RingStrategy.SEQUENTIAL, 20, 10, true, 30, true, true,
                Map.of('0', new Destination.ToMailbox("703")), List.of(), most, full);
    }

    private static QueueRules usual() {
        return rules(0, NOWHERE, NOWHERE, NOWHERE, 0, NOWHERE);
    }

    private Rehearsal call(QueueRules rules) {
        var queue = new QueueConfig("710", "Support", "queue-welcome", "hold-music", 120, new Destination.ToMailbox("703"), rules);
        return new Rehearsal(world, tenant(queue), "710");
    }

    private Rehearsal waiting(QueueRules rules) {
        world.queue = new QueueView(1, 1, 2, 2, 0);
        return call(rules).on(new CallEvent.QueueMoved());
    }

    @Test
    void theCallerHearsTheWelcomeThenMusicAndAnAgentRingsMeanwhile() {
        world.claims.add(List.of("101"));
        var call = waiting(usual());
        assertThat(call.all).contains(new Effect.AnswerCaller(), new Effect.JoinQueue("710"));
        assertThat(call.dialledNow()).containsExactly("101");
        int welcome = call.all.stream().filter(Effect.Play.class::isInstance).mapToInt(e -> ((Effect.Play) e).token()).findFirst().orElseThrow();
        call.on(new CallEvent.Played(welcome));
        assertThat(call.now(Effect.Play.class)).containsExactly(new Effect.Play("hold-music", true, 0));
    }

    @Test
    void theAgentWhoAnswersTakesTheCallerAndTheOthersLearnIt() {
        world.claims.add(List.of("101", "102"));
        var call = waiting(usual());
        call.answers("102");
        assertThat(call.last).contains(
                new Effect.Connect(call.leg("102"), "102"), new Effect.ServeCaller(call.leg("102"), "710", "102"), new Effect.LeaveQueue());
        assertThat(call.cancelledNow(CancelCause.ELSEWHERE)).containsExactly("101");
        assertThat(call.state).isInstanceOfSatisfying(Talking.class, it -> assertThat(it.member()).isEqualTo("102"));
        call.noted("102", "takes the caller, who waited 0 s");
    }

    @Test
    void anAgentWhoDoesNotAnswerRestsAndTheNextOneRings() {
        world.claims.add(List.of("101"));
        world.claims.add(List.of("102"));
        var call = waiting(usual());
        call.untilTimer();
        assertThat(call.cancelledNow(CancelCause.NO_REASON)).containsExactly("101");
        assertThat(call.now(Effect.ReleaseAgent.class)).containsExactly(new Effect.ReleaseAgent("101", 5_000));
        assertThat(call.dialledNow()).containsExactly("102");
    }

    @Test
    void aRefusalLetsTheQueueLookAgainWithinASecond() {
        world.claims.add(List.of("101"));
        world.claims.add(List.of("102"));
        var call = waiting(usual());
        call.refuses("101", 486);
        assertThat(call.now(Effect.ReleaseAgent.class)).hasSize(1);
        long before = world.now;
        call.untilTimer();
        assertThat(world.now - before).isLessThanOrEqualTo(1_000);
        assertThat(call.dialledNow()).containsExactly("102");
    }

    @Test
    void aKeyLeadsOutOfTheQueueAndStopsWhatRings() {
        world.claims.add(List.of("101"));
        var call = waiting(usual());
        call.on(new CallEvent.Digit('5'));
        assertThat(call.last).isEmpty();
        call.on(new CallEvent.Digit('0'));
        assertThat(call.cancelledNow(CancelCause.NO_REASON)).containsExactly("101");
        assertThat(call.last).contains(new Effect.LeaveQueue());
        assertThat(call.state).isInstanceOf(Leaving.class);
    }

    @Test
    void afterTheLongestWaitTheCallerGoesOn() {
        var call = waiting(usual());
        world.now += 120_000;
        call.on(new CallEvent.TimerFired(call.state.call().timer()));
        assertThat(call.state).isInstanceOf(Leaving.class);
        call.noted("710", "waited 120 s");
    }

    @Test
    void theCallerHearsPositionAndWaitAtIntervals() {
        var call = waiting(usual());
        call.on(new CallEvent.Played(1));
        world.queue = new QueueView(12, 12, 3, 3, 120_000);
        world.now += 30_000;
        call.on(new CallEvent.TimerFired(call.state.call().timer()));
        assertThat(call.now(Effect.Say.class)).singleElement().isInstanceOfSatisfying(Effect.Say.class, it -> assertThat(it.prompts())
                .containsExactly("queue-position", "number-12", "queue-wait", "digit-8", "queue-minutes"));
        int token = ((Effect.Say) call.now(Effect.Say.class).getFirst()).token();
        call.on(new CallEvent.Played(token));
        assertThat(call.now(Effect.Play.class)).containsExactly(new Effect.Play("hold-music", true, 0));
    }

    @Test
    void withNobodyLoggedInTooFewOrNoPhoneTheCallerGoesWhereTheQueueSays() {
        var box = new Destination.ToMailbox("703");
        world.queue = new QueueView(0, 0, 0, 0, 0);
        call(rules(0, NOWHERE, box, NOWHERE, 0, NOWHERE)).noted("710", "no agent is logged in: to mailbox 703");
        world.queue = new QueueView(0, 0, 1, 1, 0);
        call(rules(2, box, NOWHERE, NOWHERE, 0, NOWHERE)).noted("710", "1 of at least 2 agents are logged in");
        world.queue = new QueueView(0, 0, 2, 0, 0);
        call(rules(0, NOWHERE, NOWHERE, box, 0, NOWHERE)).noted("710", "no agent's phone is registered");
        world.queue = new QueueView(3, 0, 2, 2, 0);
        call(rules(0, NOWHERE, NOWHERE, NOWHERE, 3, box)).noted("710", "queue is full");
    }

    @Test
    void whenTheLastAgentLogsOutWhoWaitsGoesOnToo() {
        var call = waiting(rules(0, NOWHERE, new Destination.ToMailbox("703"), NOWHERE, 0, NOWHERE));
        assertThat(call.state).isInstanceOf(Queued.class);
        world.queue = new QueueView(1, 1, 0, 0, 0);
        call.on(new CallEvent.QueueMoved());
        assertThat(call.state).isInstanceOf(Leaving.class);
    }

    @Test
    void aCallerWhoGivesUpLeavesNothingRinging() {
        world.claims.add(List.of("101"));
        var call = waiting(usual());
        int leg = call.leg("101");
        call.on(new CallEvent.Ended(Call.CALLER, "bye"));
        assertThat(call.cancelledNow(CancelCause.NO_REASON)).containsExactly("101");
        assertThat(call.last).contains(new Effect.LeaveQueue());
        call.on(new CallEvent.Answered(leg));
        assertThat(call.now(Effect.HangUp.class)).containsExactly(new Effect.HangUp(leg));
        assertThat(call.now(Effect.Release.class)).hasSize(1);
    }

    @Test
    void codesLogAnExtensionInToItsQueuesAndOut() {
        var queue = new QueueConfig("710", "Support", "queue-welcome", "hold-music", 120, NOWHERE, QueueRules.of(List.of("101")));
        var config = tenant(queue);
        var in = new Rehearsal(world, config, "*64710", new Caller("101", "A", "101", false));
        assertThat(in.all).contains(new Effect.LogAgent("710", "101", true));
        var out = new Rehearsal(world, config, "*65", new Caller("101", "A", "101", false));
        assertThat(out.all).contains(new Effect.LogAgent("710", "101", false));
        var stranger = new Rehearsal(world, config, "*64", new Caller("103", "C", "103", false));
        assertThat(stranger.count(Effect.LogAgent.class)).isZero();
        assertThat(stranger.all).anyMatch(e -> e instanceof Effect.Play play && play.prompt().equals("agent-refused"));
    }

    @Test
    void agentsAreChosenByStrategy() {
        var free = List.of(agent("101", 300), agent("102", 100), agent("103", 200));
        assertThat(AgentOrder.choose(free, RingStrategy.ALL, 0, 1)).hasSize(3);
        assertThat(AgentOrder.choose(free, RingStrategy.SEQUENTIAL, 0, 1)).extracting(AgentFacts::extension).containsExactly("101");
        assertThat(AgentOrder.choose(free, RingStrategy.ROTATE, 4, 1)).extracting(AgentFacts::extension).containsExactly("102");
        assertThat(AgentOrder.choose(free, RingStrategy.LONGEST_IDLE, 0, 1)).extracting(AgentFacts::extension).containsExactly("102");
        assertThat(AgentOrder.choose(free, RingStrategy.RANDOM, 0, 1)).hasSize(1);
    }

    @Test
    void whoIsNotToBeDisturbedIsLoggedInButNotCalled() {
        assertThat(new AgentFacts("101", true, true, true, true, false, true, false, 0, 0).obstacle(true, 1)).isEqualTo("do not disturb");
        assertThat(new AgentFacts("101", true, true, false, true, true, true, false, 0, 0).obstacle(true, 1)).isEqualTo("on a call");
        assertThat(new AgentFacts("101", true, true, false, true, true, true, false, 0, 0).obstacle(false, 1)).isNull();
        assertThat(new AgentFacts("101", true, true, false, true, false, true, false, 5, 0).obstacle(true, 1)).isEqualTo("rests");
    }

    private static AgentFacts agent(String extension, long idleSince) {
        return new AgentFacts(extension, true, true, false, true, false, true, false, 0, idleSince);
    }
}
