package io.ringhall.engine.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** src/spec/subscriptions.md is the specification: every row holds, and nothing else happens. */
class SubscriptionTableTest {
    private record Cell(SubscriptionState state, SubscriptionEvent event) {}

    private record Row(String text, Cell cell, SubscriptionState next, List<SubscriptionEffect> effects) {}

    @TestFactory
    Stream<DynamicTest> everyRowHolds() throws IOException {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.text(), () -> assertThat(
                        SubscriptionMachine.step(row.cell().state(), row.cell().event()))
                .isEqualTo(new SubscriptionStep(row.next(), row.effects()))));
    }

    @Test
    void whatIsInNoRowChangesNothing() throws IOException {
        Set<Cell> listed = new HashSet<>();
        for (Row row : rows()) {
            assertThat(listed.add(row.cell())).as("stands once: " + row.text()).isTrue();
        }
        for (SubscriptionState state : SubscriptionState.values()) {
            for (SubscriptionEvent event : SubscriptionEvent.values()) {
                if (!listed.contains(new Cell(state, event))) {
                    assertThat(SubscriptionMachine.step(state, event)).as(state + " " + event).isEqualTo(new SubscriptionStep(state, List.of()));
                }
            }
        }
    }

    /** Every sequence of seven events: one NOTIFY on its way at most, no answer owed, no timer left behind, and an end is an end. */
    @Test
    void noInterleavingSendsTwoNotifiesAtOnce() {
        walk(SubscriptionState.INITIAL, 0, false, false, false, 7);
    }

    private static void walk(SubscriptionState state, int onTheWay, boolean pausing, boolean expiring, boolean ended, int depth) {
        if (depth == 0) {
            return;
        }
        for (SubscriptionEvent event : SubscriptionEvent.values()) {
            if (!possible(event, state, onTheWay, pausing, expiring)) {
                continue;
            }
            var step = SubscriptionMachine.step(state, event);
            int flying = onTheWay;
            boolean waits = pausing && event != SubscriptionEvent.PAUSE_OVER;
            boolean runs = expiring && event != SubscriptionEvent.EXPIRED;
            boolean over = ended;
            switch (event) {
                case ACCEPTED, DEFERRED, REFUSED -> flying--;
                default -> {}
            }
            for (var effect : step.effects()) {
                switch (effect) {
                    case NOTIFY, NOTIFY_LAST -> flying++;
                    case START_PAUSE -> waits = true;
                    case STOP_PAUSE -> waits = false;
                    case START_EXPIRY -> runs = true;
                    case STOP_EXPIRY -> runs = false;
                    case FORGET -> over = true;
                    case GRANT, DENY, WANT_ALL -> {}
                }
            }
            var where = state + " " + event;
            assertThat(flying).as(where).isBetween(0, 1);
            assertThat(step.effects().contains(SubscriptionEffect.GRANT) || step.effects().contains(SubscriptionEffect.DENY))
                    .as("answered: " + where)
                    .isEqualTo(asks(event));
            if (step.state() == SubscriptionState.TERMINATED) {
                assertThat(over).as("forgotten: " + where).isTrue();
                assertThat(waits || runs).as("timers: " + where).isFalse();
                assertThat(flying).as(where).isZero();
            }
            walk(step.state(), flying, waits, runs, over, depth - 1);
        }
    }

    private static boolean asks(SubscriptionEvent event) {
        return switch (event) {
            case SUBSCRIBE, FETCH, REFRESH, LEAVE -> true;
            default -> false;
        };
    }

    private static boolean possible(SubscriptionEvent event, SubscriptionState state, int onTheWay, boolean pausing, boolean expiring) {
        return switch (event) {
            case SUBSCRIBE, FETCH -> state == SubscriptionState.INITIAL;
            case REFRESH, LEAVE, CHANGED, WITHDRAWN -> state != SubscriptionState.INITIAL;
            case ACCEPTED, DEFERRED, REFUSED -> onTheWay > 0;
            case PAUSE_OVER -> pausing;
            case EXPIRED -> expiring;
        };
    }

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (String line : Files.readAllLines(Path.of("src/spec/subscriptions.md"))) {
            if (line.startsWith("## ")) {
                break;
            }
            if (line.startsWith("| ") && !line.startsWith("| State")) {
                String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
                rows.add(new Row(
                        line,
                        new Cell(SubscriptionState.valueOf(cells[1]), SubscriptionEvent.valueOf(cells[2])),
                        SubscriptionState.valueOf(cells[3]),
                        Arrays.stream(cells[4].split(" ")).filter(name -> !name.isEmpty()).map(SubscriptionEffect::valueOf).toList()));
            }
        }
        assertThat(rows).hasSizeGreaterThan(40);
        return rows;
    }
}
