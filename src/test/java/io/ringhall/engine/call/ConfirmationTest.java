package io.ringhall.engine.call;

import static io.ringhall.engine.call.Fixture.group;
import static io.ringhall.engine.call.Fixture.stage;
import static io.ringhall.engine.call.Fixture.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Confirmation;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.MemberConfig;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.config.StageConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** src/spec/confirmation.md is the specification; behaviour.md §2. */
class ConfirmationTest {
    private static final MemberConfig CELL = new MemberConfig("101", false, true, 0, 0, Confirmation.ALWAYS);
    private static final MemberConfig OTHER_CELL = new MemberConfig("103", false, true, 0, 0, Confirmation.ALWAYS);
    private static final MemberConfig DESK = new MemberConfig("102", false, true, 0, 0);

    private final VirtualWorld world = new VirtualWorld().registered("101", "102", "103");

    private static StageConfig members(int number, int seconds, MemberConfig... members) {
        return new StageConfig(number, seconds, RingStrategy.ALL, List.of(members));
    }

    private Rehearsal call(StageConfig... stages) {
        return new Rehearsal(world, tenant(group("600", new Destination.ToMailbox("703"), stages)), "600");
    }

    // ---- the table

    @TestFactory
    Stream<DynamicTest> everyRowHolds() throws IOException {
        return rows().stream().map(row -> DynamicTest.dynamicTest(String.join(" | ", row), () -> walk(row)));
    }

    private void walk(List<String> row) {
        var fresh = new ConfirmationTest();
        var call = fresh.call(row.get(1).equals("STAGE-OVER")
                ? new StageConfig[] {members(1, 10, CELL, DESK), members(2, 10, DESK)}
                : new StageConfig[] {members(1, 10, CELL, DESK)});
        fresh.reach(call, row.get(0), row.get(1));
        fresh.happens(call, row.get(1), row.get(0));
        assertThat(fresh.effects(call)).as("effects").containsExactlyInAnyOrderElementsOf(words(row.get(3)));
        fresh.stands(call, row.get(2));
    }

    private void reach(Rehearsal call, String state, String event) {
        switch (state) {
            case "RINGS" -> call.ringing("101");
            case "HEARS" -> call.answers("101");
            case "DECIDES" -> {
                call.answers("101");
                if (event.endsWith("-OVER")) {
                    world.now = ((Hunting) call.state).stageEndsAt() - 2_000;
                }
                call.on(new CallEvent.LegPlayed(call.leg("101"), 1));
            }
            case "LAST" -> {
                call.answers("101");
                overStage(call);
            }
            case "TAKEN" -> call.answers("101").answers("102");
            default -> throw new AssertionError(state);
        }
    }

    private void overStage(Rehearsal call) {
        world.now = ((Hunting) call.state).stageEndsAt();
        call.on(new CallEvent.TimerFired(call.state.call().timer()));
    }

    private void happens(Rehearsal call, String event, String state) {
        int leg = call.leg("101");
        switch (event) {
            case "ANSWER" -> call.answers("101");
            case "KEY-1" -> call.on(new CallEvent.LegDigit(leg, '1'));
            case "KEY-2" -> call.on(new CallEvent.LegDigit(leg, '2'));
            case "KEY-3" -> call.on(new CallEvent.LegDigit(leg, '3'));
            case "PLAYED" -> call.on(new CallEvent.LegPlayed(leg, state.equals("TAKEN") ? 0 : 1));
            case "WAIT" -> {
                if (state.equals("LAST")) {
                    call.on(new CallEvent.LegPlayed(leg, 1));
                }
                call.untilTimer();
            }
            case "HANGS-UP" -> call.on(new CallEvent.Ended(leg, "bye"));
            case "OFFER" -> call.on(new CallEvent.Reoffered(leg));
            case "B-ANSWERS" -> call.answers("102");
            case "CALLER-GONE" -> call.on(new CallEvent.GaveUp());
            case "STAGE-OVER", "HUNT-OVER" -> overStage(call);
            case "CALL-ENDS" -> call.on(new CallEvent.Ended(Call.CALLER, "bye"));
            default -> throw new AssertionError(event);
        }
    }

    private List<String> effects(Rehearsal call) {
        int leg = call.leg("101");
        var said = new ArrayList<String>();
        for (var effect : call.last) {
            switch (effect) {
                case Effect.Attend(int on, var m) when on == leg -> said.add("ATTEND");
                case Effect.Tell(int on, var prompts, int t) when on == leg ->
                    said.add(prompts.equals(List.of(Confirmations.TAKEN)) ? "TELL-TAKEN" : "TELL");
                case Effect.Connect(int on, var m) when on == leg -> said.add("CONNECT");
                case Effect.HangUp(int on) when on == leg -> said.add("BYE");
                case Effect.AnswerOffer(int on) when on == leg -> said.add("ACCEPT-OFFER");
                case Effect.Cancel(int on, var cause) when on == call.leg("102") && cause == CancelCause.ELSEWHERE -> said.add("CANCEL-B");
                case Effect.AnswerCaller a -> said.add("FINAL");
                default -> {}
            }
        }
        return said;
    }

    private void stands(Rehearsal call, String state) {
        int leg = call.leg("101");
        var asked = call.state instanceof Hunting hunting ? hunting.confirming(leg) : null;
        switch (state) {
            case "HEARS" -> assertThat(asked).isNotNull().satisfies(it -> {
                assertThat(it.last()).isFalse();
                assertThat(it.decidesAt() - world.now).isGreaterThan(Confirming.WAIT_MILLIS);
            });
            case "DECIDES" -> assertThat(asked).isNotNull().satisfies(it -> {
                assertThat(it.last()).isFalse();
                assertThat(it.decidesAt() - world.now).isLessThanOrEqualTo(Confirming.WAIT_MILLIS);
            });
            case "LAST" -> assertThat(asked).isNotNull().satisfies(it -> assertThat(it.last()).isTrue());
            case "TAKEN" -> assertThat(call.state.call().parting()).contains(leg);
            case "HAS" -> assertThat(call.state).isInstanceOfSatisfying(Talking.class, it -> assertThat(it.far()).isEqualTo(leg));
            case "GONE" -> {
                assertThat(asked).isNull();
                assertThat(call.state.call().parting()).doesNotContain(leg);
            }
            default -> throw new AssertionError(state);
        }
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("src/spec/confirmation.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| State"))
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList().subList(1, 5))
                .toList();
    }

    // ---- and what no table says

    @Test
    void theOthersRingOnAndTheCallerHearsNothingOfIt() {
        var call = call(members(1, 20, CELL, DESK)).ringing("102").answers("101");
        assertThat(call.count(Effect.Cancel.class)).isZero();
        assertThat(call.count(Effect.Connect.class)).isZero();
        assertThat(call.count(Effect.AnswerCaller.class)).isZero();
        call.noted("101", "answered and is asked to press 1");
    }

    @Test
    void theAnnouncementSaysWhoCallsWhichGroupDigitByDigit() {
        var call = call(members(1, 20, CELL)).answers("101");
        assertThat(call.now(Effect.Tell.class)).singleElement().isEqualTo(new Effect.Tell(1, List.of(
                "confirm-caller", "digit-plus", "digit-1", "digit-5", "digit-5", "digit-5", "digit-0", "digit-1", "digit-0", "digit-0",
                "confirm-group", "digit-6", "digit-0", "digit-0", "confirm-keys"), 1));
    }

    @Test
    void aWithheldNumberIsNotSpoken() {
        var config = tenant(group("600", new Destination.Nowhere(), members(1, 20, CELL)));
        var call = new Rehearsal(world, config, "600", new Caller("+15550100", "Ann", null, true)).answers("101");
        assertThat(((Effect.Tell) call.now(Effect.Tell.class).getFirst()).prompts())
                .startsWith("confirm-withheld", "confirm-group")
                .doesNotContain("digit-1");
    }

    @Test
    void aMailboxThatTakesTheCallHearsFiveRoundsAndNeverWins() {
        var call = call(members(1, 300, CELL, DESK)).answers("101");
        for (int round = 1; round <= 5; round++) {
            assertThat(call.count(Effect.Tell.class)).isEqualTo(round);
            call.on(new CallEvent.LegPlayed(1, round));
            long before = world.now;
            call.untilTimer();
            assertThat(world.now - before).isEqualTo(4_000);
        }
        assertThat(call.now(Effect.HangUp.class)).containsExactly(new Effect.HangUp(1));
        assertThat(call.now(Effect.Unconfirmed.class)).containsExactly(new Effect.Unconfirmed(1, "unconfirmed"));
        assertThat(call.count(Effect.Connect.class)).isZero();
        call.noted("101", "did not press 1");
        call.answers("102");
        assertThat(call.state).isInstanceOf(Talking.class);
    }

    @Test
    void ofTwoWhoAreAskedTheFirstToPressOneWinsAndTheOtherHearsThatItWasAnswered() {
        var call = call(members(1, 20, CELL, OTHER_CELL, DESK)).answers("103").answers("101");
        call.on(new CallEvent.LegDigit(call.leg("101"), '1'));
        assertThat(call.now(Effect.Connect.class)).containsExactly(new Effect.Connect(call.leg("101"), "101"));
        assertThat(call.cancelledNow(CancelCause.ELSEWHERE)).containsExactly("102");
        assertThat(call.now(Effect.Tell.class)).containsExactly(new Effect.Tell(call.leg("103"), List.of("call-answered"), 0));
        call.on(new CallEvent.LegDigit(call.leg("103"), '1'));
        assertThat(call.last).isEmpty();
        call.on(new CallEvent.LegPlayed(call.leg("103"), 0));
        assertThat(call.now(Effect.HangUp.class)).containsExactly(new Effect.HangUp(call.leg("103")));
    }

    @Test
    void whoDeclinedIsNotRungInTheNextStage() {
        var call = call(members(1, 20, CELL), members(2, 20, CELL, DESK)).answers("101");
        call.on(new CallEvent.LegDigit(1, '2'));
        assertThat(call.dialledNow()).containsExactly("102");
        call.noted("101", "declined this call before");
    }

    @Test
    void whoIsAskedKeepsTheCallOverAStageChangeAndMayTakeIt() {
        var call = call(members(1, 10, CELL), members(2, 10, DESK)).answers("101");
        overStage(call);
        assertThat(call.dialledNow()).containsExactly("102");
        assertThat(call.count(Effect.HangUp.class)).isZero();
        call.on(new CallEvent.LegDigit(1, '1'));
        assertThat(call.state).isInstanceOfSatisfying(Talking.class, it -> assertThat(it.member()).isEqualTo("101"));
    }

    @Test
    void aRingTimeThatEndsLetsTheNextOneRingBesideWhoIsAsked() {
        var first = new MemberConfig("101", false, true, 0, 5, Confirmation.ALWAYS);
        var call = call(new StageConfig(1, 60, RingStrategy.SEQUENTIAL, List.of(first, DESK))).answers("101");
        assertThat(call.dialledNow()).isEmpty();
        call.untilTimer();
        assertThat(call.dialledNow()).containsExactly("102");
        assertThat(call.count(Effect.HangUp.class)).isZero();
    }

    @Test
    void aForwardDoesNotLoseTheOne() {
        var forwarding = new MemberConfig("101", false, true, 0, 0, Confirmation.ALWAYS);
        var group = group("600", new Destination.Nowhere(), members(1, 20, forwarding, DESK));
        var following = new io.ringhall.engine.config.GroupConfig(
                group.id(), group.number(), group.name(), group.aliases(), group.stages(), group.finalDestination(), group.display(), null,
                false, true, group.missedCallMarking(), 0, group.overflow(), null);
        var call = new Rehearsal(world, tenant(following), "600");
        call.on(new CallEvent.Failed(call.leg("101"), 302, List.of("103")));
        int forwarded = call.leg("101");
        call.on(new CallEvent.Answered(forwarded));
        assertThat(call.now(Effect.Attend.class)).containsExactly(new Effect.Attend(forwarded, "101"));
        assertThat(call.state).isInstanceOf(Hunting.class);
    }
}
