package io.ringhall.engine.sip.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** src/spec/transactions.md is the specification: every row holds, and nothing else happens. */
class TransactionTableTest {
    private interface Machine {
        Transition step(TransactionState state, TransactionEvent event, boolean reliable);
    }

    private record Cell(TransactionState state, TransactionEvent event, boolean reliable) {}

    private record Row(String text, Cell cell, TransactionState next, List<TransactionEffect> effects) {}

    private static final Map<String, Machine> MACHINES = new TreeMap<>(Map.of(
            "INVITE client", InviteClientMachine::step,
            "INVITE server", InviteServerMachine::step,
            "Other client", NonInviteClientMachine::step,
            "Other server", NonInviteServerMachine::step));

    @TestFactory
    Stream<DynamicTest> everyRowHolds() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var machine : MACHINES.entrySet()) {
            for (Row row : rows(machine.getKey())) {
                tests.add(DynamicTest.dynamicTest(machine.getKey() + ": " + row.text(), () -> {
                    var step = machine.getValue().step(row.cell().state(), row.cell().event(), row.cell().reliable());
                    assertThat(step.state()).isEqualTo(row.next());
                    assertThat(step.effects()).containsExactlyInAnyOrderElementsOf(row.effects());
                }));
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> whatIsInNoRowChangesNothing() {
        return MACHINES.entrySet().stream().map(machine -> DynamicTest.dynamicTest(machine.getKey(), () -> {
            Set<Cell> listed = new HashSet<>();
            Set<TransactionState> used = new HashSet<>();
            for (Row row : rows(machine.getKey())) {
                assertThat(listed.add(row.cell())).as("stands once: " + row.text()).isTrue();
                used.add(row.cell().state());
                used.add(row.next());
            }
            for (TransactionState state : used) {
                for (TransactionEvent event : TransactionEvent.values()) {
                    for (boolean reliable : new boolean[] {false, true}) {
                        if (!listed.contains(new Cell(state, event, reliable))) {
                            assertThat(machine.getValue().step(state, event, reliable))
                                    .as(state + " " + event)
                                    .isEqualTo(new Transition(state, List.of()));
                        }
                    }
                }
            }
        }));
    }

    private static List<Row> rows(String machine) throws IOException {
        var rows = new ArrayList<Row>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("src/spec/transactions.md"))) {
            if (line.startsWith("## ")) {
                inside = line.equals("## " + machine);
            } else if (inside && line.startsWith("| ") && !line.startsWith("| State")) {
                String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
                for (boolean reliable : new boolean[] {false, true}) {
                    if (cells[3].equals("-") || cells[3].equals(reliable ? "r" : "u")) {
                        rows.add(new Row(
                                line,
                                new Cell(TransactionState.valueOf(cells[1]), TransactionEvent.valueOf(cells[2]), reliable),
                                TransactionState.valueOf(cells[4]),
                                Arrays.stream(cells[5].split(" ")).filter(name -> !name.isEmpty()).map(TransactionEffect::valueOf).toList()));
                    }
                }
            }
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }
}
