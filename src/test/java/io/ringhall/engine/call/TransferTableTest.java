package io.ringhall.engine.call;

import static io.ringhall.engine.call.Fixture.group;
import static io.ringhall.engine.call.Fixture.stage;
import static io.ringhall.engine.call.Fixture.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Walks {@code src/spec/transfers.md}. */
class TransferTableTest {
    private static final Caller ANN = new Caller("100", "Ann", "100", false);
    private static final Caller NEXT = new Caller("203", null, "203", false);
    private static final Replaces ELSEWHERE = new Replaces("x", "a", "b", false);

    private static Stream<List<String>> rows(int columns) throws IOException {
        return Files.readAllLines(Path.of("src/spec/transfers.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| State") && !line.startsWith("| The other"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|")).map(String::strip).toList())
                .filter(row -> row.size() == columns);
    }

    /** A call in that state, 100 being its caller. */
    private static Rehearsal call(String state) {
        var world = new VirtualWorld().registered("100", "101", "203");
        var call = new Rehearsal(world, tenant(group("600", new Destination.Nowhere(), stage(1, 20, "101", "102"))), number(state), ANN);
        switch (state) {
            case "Hunting" -> call.ringing("101");
            case "Talking" -> call.answers("101");
            case "Reoffering" -> call.answers("101").on(new CallEvent.Reoffered(Call.CALLER));
            case "Transferring" -> call.answers("101").on(new CallEvent.Referred(call.leg("101"), new ReferTarget.ToNumber("203")));
            case "Claiming" -> call.answers("101").on(new CallEvent.Referred(call.leg("101"), new ReferTarget.ToDialog(ELSEWHERE)));
            case "Announcing" -> call.answers("101").on(new CallEvent.Referred(call.leg("101"), new ReferTarget.ToNumber("203")))
                    .on(new CallEvent.Ended(call.leg("101"), "bye")).on(new CallEvent.Failed(call.leg("203"), 486, List.of()));
            case "Ended" -> call.answers("101").on(new CallEvent.Ended(Call.CALLER, "bye"));
            default -> {}
        }
        return call;
    }

    private static String number(String state) {
        return switch (state) {
            case "InMenu" -> "701";
            case "Queued" -> "702";
            case "Leaving" -> "703";
            default -> "600";
        };
    }

    private static int leg(Rehearsal call, String place) {
        return switch (place) {
            case "ringing" -> Claim.RINGING;
            case "caller" -> Call.CALLER;
            case "member", "agent" -> call.leg("101");
            default -> 77;
        };
    }

    private static String state(Rehearsal call) {
        return call.state.getClass().getSimpleName();
    }

    @TestFactory
    Stream<DynamicTest> claims() throws IOException {
        var rows = rows(6).toList();
        assertThat(rows).hasSizeGreaterThan(30);
        return rows.stream().map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> {
            var call = call(row.getFirst());
            call.on(new CallEvent.Claimed(new Claim(
                    1, NEXT, row.get(2), leg(call, row.get(1)), row.get(3).equals("early"), row.get(3).equals("gives"))));
            var answers = call.last.stream()
                    .filter(e -> e instanceof Effect.GrantClaim || e instanceof Effect.RefuseClaim)
                    .map(e -> e instanceof Effect.RefuseClaim(int claim, int status) ? String.valueOf(status) : "granted")
                    .toList();
            assertThat(answers).containsExactly(row.get(4));
            assertThat(state(call)).isEqualTo(row.get(5));
        }));
    }

    @TestFactory
    Stream<DynamicTest> refers() throws IOException {
        var rows = rows(5).toList();
        assertThat(rows).hasSizeGreaterThan(15);
        return rows.stream().map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> {
            var call = call(row.getFirst());
            var target = row.get(2).equals("dialog") ? new ReferTarget.ToDialog(ELSEWHERE) : new ReferTarget.ToNumber(row.get(2));
            call.on(new CallEvent.Referred(leg(call, row.get(1)), target));
            var answers = call.last.stream()
                    .filter(e -> e instanceof Effect.AcceptRefer || e instanceof Effect.RefuseRefer)
                    .map(e -> e instanceof Effect.RefuseRefer(int leg, int status) ? String.valueOf(status) : "accepted")
                    .toList();
            assertThat(answers).containsExactly(row.get(3));
            assertThat(state(call)).isEqualTo(row.get(4));
        }));
    }

    @TestFactory
    Stream<DynamicTest> outcomes() throws IOException {
        var rows = rows(3).toList();
        assertThat(rows).hasSize(5);
        return rows.stream().map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> {
            var call = call("Claiming");
            int transferor = call.leg("101");
            int claimed = ((Effect.ClaimPlace) call.now(Effect.ClaimPlace.class).getFirst()).leg();
            call.on(row.getFirst().equals("granted")
                    ? new CallEvent.Granted(claimed, NEXT)
                    : new CallEvent.Failed(claimed, Integer.parseInt(row.getFirst()), List.of()));
            int told = Integer.parseInt(row.get(1).replaceAll("\\D", ""));
            assertThat(call.last).contains(new Effect.NotifyRefer(transferor, told));
            assertThat(call.last.contains(new Effect.HangUp(transferor))).isEqualTo(row.get(1).endsWith("BYE"));
            assertThat(state(call)).isEqualTo(row.get(2));
        }));
    }
}
