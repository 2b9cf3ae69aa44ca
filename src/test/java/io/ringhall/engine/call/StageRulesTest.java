package io.ringhall.engine.call;

import static io.ringhall.engine.call.Fixture.group;
import static io.ringhall.engine.call.Fixture.stage;
import static io.ringhall.engine.call.Fixture.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.MemberConfig;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.config.StageConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

/** behaviour.md §1, rule by rule. */
class StageRulesTest {
    private final VirtualWorld world = new VirtualWorld().registered("100", "101", "102", "103", "104", "202", "203");

    private Rehearsal call(StageConfig... stages) {
        return new Rehearsal(world, tenant(group("600", new Destination.ToMenu("701"), stages)), "600");
    }

    @Test
    void theArticlesExampleRingsFourThenTwoThenTheMenu() {
        var call = call(stage(1, 20, "101", "102", "103", "104"), stage(2, 20, "202", "203"));
        assertThat(call.dialledNow()).containsExactly("101", "102", "103", "104");
        call.untilTimer();
        assertThat(call.cancelledNow(CancelCause.NO_REASON)).containsExactly("101", "102", "103", "104");
        assertThat(call.dialledNow()).containsExactly("202", "203");
        call.untilTimer();
        assertThat(call.cancelledNow(CancelCause.NO_REASON)).containsExactly("202", "203");
        assertThat(call.now(Effect.AnswerCaller.class)).hasSize(1);
        assertThat(call.state).isInstanceOf(InMenu.class);
    }

    @Test
    void memberOfBothStagesRingsOnOnTheSameLeg() {
        var call = call(stage(1, 5, "101", "102"), stage(2, 5, "102", "103"));
        call.untilTimer();
        assertThat(call.cancelledNow(null)).containsExactly("101");
        assertThat(call.dialledNow()).containsExactly("103");
    }

    @Test
    void memberIsKeptAcrossAStageNobodyElseCanRing() {
        world.contacts.remove("103");
        var call = call(stage(1, 5, "101", "102"), stage(2, 5, "103"), stage(3, 5, "101"));
        call.untilTimer();
        assertThat(call.cancelledNow(null)).containsExactly("102");
        assertThat(call.dialledNow()).isEmpty();
    }

    @Test
    void stageNobodyIsRegisteredInTakesNoTime() {
        world.contacts.remove("101");
        world.contacts.remove("102");
        var call = call(stage(1, 20, "101", "102"), stage(2, 20, "202"));
        assertThat(call.dialledNow()).containsExactly("202");
        call.noted("101", "not registered");
    }

    @Test
    void whenEveryLegHasFailedTheNextStageBeginsAtOnce() {
        var call = call(stage(1, 20, "101", "102"), stage(2, 20, "202"));
        call.refuses("101", 486);
        assertThat(call.dialledNow()).isEmpty();
        call.refuses("102", 408);
        assertThat(call.dialledNow()).containsExactly("202");
    }

    @Test
    void busyMemberNeverFailsTheGroupWhileAnotherMayAnswer() {
        var call = call(stage(1, 20, "101", "102"));
        call.refuses("101", 486).answers("102");
        assertThat(call.state).isInstanceOf(Talking.class);
    }

    @Test
    void losersLearnThatTheCallWasCompletedElsewhere() {
        var call = call(stage(1, 20, "101", "102", "103"));
        call.answers("102");
        assertThat(call.cancelledNow(CancelCause.ELSEWHERE)).containsExactly("101", "103");
    }

    @Test
    void callerWhoGivesUpLeavesMissedCalls() {
        var call = call(stage(1, 20, "101", "102"));
        call.on(new CallEvent.GaveUp());
        assertThat(call.cancelledNow(CancelCause.NO_REASON)).containsExactly("101", "102");
        assertThat(call.now(Effect.Reject.class)).isEmpty();
    }

    @Test
    void answerThatCrossesTheCancelIsHungUp() {
        var call = call(stage(1, 20, "101", "102"));
        int late = call.leg("101");
        call.answers("102").on(new CallEvent.Answered(late));
        assertThat(call.last).contains(new Effect.HangUp(late));
        assertThat(call.state).isInstanceOf(Talking.class);
        assertThat(call.count(Effect.Connect.class)).isOne();
    }

    @Test
    void callerHearsRingingOnce() {
        var call = call(stage(1, 20, "101", "102"));
        call.ringing("101").ringing("102");
        assertThat(call.count(Effect.RingCaller.class)).isOne();
    }

    @Test
    void callersOwnExtensionIsNotRung() {
        var config = tenant(group("600", new Destination.Busy(), stage(1, 20, "101", "102")));
        var call = new Rehearsal(world, config, "600", new Caller("101", "Bob", "101", false));
        assertThat(call.dialledNow()).containsExactly("102");
        call.noted("101", "own extension");
    }

    @Test
    void memberOnACallRingsUnlessCallWaitingIsOff() {
        world.busy.add("101");
        assertThat(call(stage(1, 20, "101", "102")).dialledNow()).containsExactly("101", "102");
    }

    @Test
    void everyDeviceOfAMemberRingsAndOneAnswerStopsTheOther() {
        world.registered("101");
        var call = call(stage(1, 20, "101"));
        assertThat(call.dialledNow()).containsExactly("101", "101");
        call.answers("101");
        assertThat(call.cancelledNow(CancelCause.ELSEWHERE)).containsExactly("101");
    }

    @Test
    void declineStopsTheMembersOtherPhonesAndIsNotAskedAgain() {
        world.registered("101");
        var call = call(stage(1, 20, "101", "102"), stage(2, 20, "101", "103"));
        call.refuses("101", 603);
        assertThat(call.cancelledNow(CancelCause.NO_REASON)).containsExactly("101");
        call.untilTimer();
        assertThat(call.dialledNow()).containsExactly("103");
        call.noted("101", "declined this call before");
    }

    @Test
    void rotationStartsEachCallAtTheNextMember() {
        var config = tenant(group("600", new Destination.Busy(), stage(1, 60, RingStrategy.ROTATE, "101", "102", "103")));
        assertThat(new Rehearsal(world, config, "600").dialledNow()).containsExactly("101");
        assertThat(new Rehearsal(world, config, "600").dialledNow()).containsExactly("102");
        var third = new Rehearsal(world, config, "600");
        assertThat(third.dialledNow()).containsExactly("103");
        third.untilTimer();
        assertThat(third.cancelledNow(CancelCause.NO_REASON)).containsExactly("103");
        assertThat(third.dialledNow()).containsExactly("101");
    }

    @Test
    void longestIdleRingsFirst() {
        world.idle.put("101", 500L);
        world.idle.put("102", 100L);
        world.idle.put("103", 900L);
        var call = call(stage(1, 60, RingStrategy.LONGEST_IDLE, "101", "102", "103"));
        assertThat(call.dialledNow()).containsExactly("102");
    }

    @Test
    void sequentialGoesOnWhenAMemberIsBusy() {
        var call = call(stage(1, 60, RingStrategy.SEQUENTIAL, "101", "102"));
        assertThat(call.dialledNow()).containsExactly("101");
        call.refuses("101", 486);
        assertThat(call.dialledNow()).containsExactly("102");
    }

    @Test
    void delayedMemberRingsLaterAndAtOnceWhenNothingElseRings() {
        var delayed = new MemberConfig("102", false, true, 10, 0);
        var stages = new StageConfig(1, 30, RingStrategy.ALL, List.of(Fixture.member("101"), delayed));
        var call = call(stages);
        assertThat(call.dialledNow()).containsExactly("101");
        call.untilTimer();
        assertThat(call.dialledNow()).containsExactly("102");
        var other = call(stages);
        other.refuses("101", 486);
        assertThat(other.dialledNow()).containsExactly("102");
    }

    @Test
    void forwardIsIgnoredByDefault() {
        var call = call(stage(1, 20, "101"), stage(2, 20, "102"));
        call.on(new CallEvent.Failed(call.leg("101"), 302, List.of("203")));
        assertThat(call.dialledNow()).containsExactly("102");
        call.noted("101", "forward is ignored");
    }

    @Test
    void loopOfGroupsEndsWith480() {
        var config = tenant(
                group("600", new Destination.ToGroup("601"), stage(1, 5, "101")), group("601", new Destination.ToGroup("600"), stage(1, 5, "102")));
        var call = new Rehearsal(world, config, "600");
        call.untilTimer().untilTimer();
        assertThat(call.last).contains(new Effect.Reject(480, "Temporarily Unavailable"));
        call.noted("600", "loop");
    }

    @Test
    void groupWithoutAnybodyGoesToItsFinalAtOnce() {
        world.contacts.clear();
        var call = call(stage(1, 20, "101"), stage(2, 20, "202"));
        assertThat(call.state).isInstanceOf(InMenu.class);
    }

    @Test
    void fullGroupOverflows() {
        world.callsInGroup = 2;
        var group = new io.ringhall.engine.config.GroupConfig(
                "g", "600", "Sales", List.of(), List.of(stage(1, 20, "101")), new Destination.Busy(),
                io.ringhall.engine.config.DisplayMode.CALLER, null, false, false,
                io.ringhall.engine.config.MissedCallMarking.UNLESS_ANSWERED, 2, new Destination.ToMailbox("703"), null);
        assertThat(new Rehearsal(world, tenant(group), "600").state).isInstanceOf(Leaving.class);
    }

    @Test
    void plainExtensionTellsTheCallerBusy() {
        var call = new Rehearsal(world, tenant(), "101");
        call.refuses("101", 486);
        assertThat(call.last).contains(new Effect.Reject(486, "Busy Here"));
    }

    @Test
    void unknownNumberIs404() {
        assertThat(new Rehearsal(world, tenant(), "999").last).contains(new Effect.Reject(404, "Not Found"));
    }

    @Test
    void secondOfferWhileOneIsOpenIs491() {
        var call = call(stage(1, 20, "101"));
        call.answers("101");
        int far = call.leg("101");
        call.on(new CallEvent.Reoffered(Call.CALLER));
        assertThat(call.last).containsExactly(new Effect.PassOffer(Call.CALLER, far));
        call.on(new CallEvent.Reoffered(far));
        assertThat(call.last).containsExactly(new Effect.RefuseOffer(far, 491));
        call.on(new CallEvent.ReofferAccepted(far));
        assertThat(call.last).containsExactly(new Effect.PassAnswer(far, Call.CALLER));
    }
}
