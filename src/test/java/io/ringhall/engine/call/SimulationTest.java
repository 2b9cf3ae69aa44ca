package io.ringhall.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.FlagCondition;
import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.config.FlagRule;
import io.ringhall.engine.config.FlagSchedule;
import io.ringhall.engine.config.OpenHours;
import io.ringhall.engine.config.Secret;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.report.Simulated;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Caller OUTSIDE = new Caller("+15550100", null, null, false);

    private static TenantConfig tenant() {
        var hours = new OpenHours(LocalTime.parse("09:00"), LocalTime.parse("17:00"));
        var night = new FlagConfig(
                "f", "750", "Night", new FlagSchedule(ZoneOffset.UTC, Map.of(DayOfWeek.MONDAY, List.of(hours)), Map.of(), true), List.of(),
                Secret.NONE, false);
        var sales = Fixture.group(
                "600", new Destination.ToMenu("701"), Fixture.stage(1, 10, "101", "102"), Fixture.stage(2, 20, "102", "202"), Fixture.stage(3, 20, "203"));
        return FlagRulesTest.tenant(
                Map.of("600", List.of(new FlagRule(new FlagCondition("750", true), new Destination.ToMailbox("703")))), sales, night);
    }

    private static Simulated at(String time, Map<String, FlagMemory> flags, String... registered) {
        var contacts = new HashMap<String, List<Contact>>();
        for (var extension : registered) {
            contacts.put(extension, List.of(new Contact("sip:" + extension + "@192.0.2.1", "192.0.2.1:5060", "UDP")));
        }
        return Simulation.run(tenant(), OUTSIDE, "600", Instant.parse(time).toEpochMilli(), contacts, flags);
    }

    @Test
    void by_day_the_stages_ring_one_after_the_other_and_the_menu_takes_the_call() {
        var simulated = at("2026-03-02T10:00:00Z", Map.of(), "101", "102", "202");

        long began = simulated.from();
        assertThat(simulated.rings()).containsExactlyInAnyOrder(
                new Simulated.Ring("101", 1, began, began + 10_000),
                new Simulated.Ring("102", 1, began, began + 30_000),
                new Simulated.Ring("202", 2, began + 10_000, began + 30_000));
        assertThat(simulated.endsWith()).isEqualTo("ivr 701");
        assertThat(simulated.to()).isEqualTo(began + 30_000);
        assertThat(simulated.trace()).anyMatch(entry -> "203".equals(entry.subject()) && entry.detail().equals("not registered"));
    }

    @Test
    void by_night_the_rule_that_holds_is_named_and_nobody_rings() {
        var simulated = at("2026-03-02T20:00:00Z", Map.of(), "101");

        assertThat(simulated.rings()).isEmpty();
        assertThat(simulated.endsWith()).isEqualTo("mailbox 703");
        assertThat(simulated.trace()).anyMatch(entry -> "750".equals(entry.subject()) && entry.detail().contains("flag 750 Night is set"));
    }

    @Test
    void what_was_forced_until_a_moment_counts_before_it_and_not_after() {
        var until = Instant.parse("2026-03-02T22:00:00Z").toEpochMilli();
        var forced = Map.of("f", new FlagMemory(new FlagMemory.Forced(false, until, 0, "test"), null));

        assertThat(at("2026-03-02T21:59:00Z", forced, "101").rings()).isNotEmpty();
        assertThat(at("2026-03-02T22:00:00Z", forced, "101").rings()).isEmpty();
    }

    @Test
    void with_nobody_registered_the_call_goes_straight_to_the_end() {
        var simulated = at("2026-03-02T10:00:00Z", Map.of());

        assertThat(simulated.to()).isEqualTo(simulated.from());
        assertThat(simulated.endsWith()).isEqualTo("ivr 701");
    }
}
