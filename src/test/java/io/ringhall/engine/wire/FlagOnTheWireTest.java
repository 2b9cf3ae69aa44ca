package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.WireHouse.group;
import static io.ringhall.engine.wire.WireHouse.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.config.FlagCondition;
import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.config.FlagRule;
import io.ringhall.engine.config.FlagSchedule;
import io.ringhall.engine.config.NumberPattern;
import io.ringhall.engine.config.OpenHours;
import io.ringhall.engine.config.Secret;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.flag.FlagCommand;
import io.ringhall.engine.presence.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Service flags (behaviour.md §4) as phones meet them: lamp, key, rule. */
class FlagOnTheWireTest {
    private static FlagConfig flag(@Nullable FlagSchedule schedule, boolean inverted) {
        return new FlagConfig("f1", "750", "Night", schedule, List.of(NumberPattern.parse("101")), Secret.NONE, inverted);
    }

    private static String lamp(Watching watching) {
        var notify = watching.notified();
        Schema.DIALOG_INFO.check(notify.body());
        return Watching.body(notify);
    }

    private static void rules(WireHouse house, FlagRule rule) {
        var plain = house.engine.config().tenant(WirePhone.DOMAIN);
        house.engine.apply(EngineConfig.EMPTY.with(new TenantConfig(
                plain.version() + 1, plain.domain(), false, plain.targets(), plain.numberPlan(), plain.trunks(), plain.numbers(), plain.sound(),
                plain.codes(), Map.of("600", List.of(rule)))));
    }

    @Test
    void a_lamp_tells_the_state_in_its_first_notify_and_follows_each_change() {
        try (var house = new WireHouse(2, flag(null, false))) {
            house.engine.change(WirePhone.DOMAIN, "750", new FlagCommand.Toggle(), "the console");
            var watching = Watching.of(house.phone("105"), "dialog", "750");
            assertThat(lamp(watching)).contains("state=\"full\"", "<state>confirmed</state>", "entity=\"sip:750@wire.test\"");
            house.engine.change(WirePhone.DOMAIN, "750", new FlagCommand.Toggle(), "the console");
            assertThat(lamp(watching)).contains("<state>terminated</state>");
        }
    }

    @Test
    void an_inverted_lamp_is_lit_while_the_flag_is_clear() {
        try (var house = new WireHouse(1, flag(null, true))) {
            assertThat(lamp(Watching.of(house.phone("105"), "dialog", "750"))).contains("<state>confirmed</state>");
        }
    }

    @Test
    void a_key_toggles_by_one_call_and_the_lamps_of_all_follow() {
        try (var house = new WireHouse(2, flag(null, false))) {
            var watching = Watching.of(house.phone("105"), "dialog", "750");
            assertThat(lamp(watching)).doesNotContain("<dialog ");
            var call = house.phone("101").call("750");
            call.established();
            assertThat(lamp(watching)).contains("<state>confirmed</state>");
            assertThat(house.engine.flags(WirePhone.DOMAIN).getFirst().standing().set()).isTrue();
        }
    }

    @Test
    void who_may_not_change_it_gets_403_and_it_stays() {
        try (var house = new WireHouse(1, flag(null, false))) {
            house.phone("102").call("750").response(403);
            assertThat(house.engine.flags(WirePhone.DOMAIN).getFirst().standing().set()).isFalse();
        }
    }

    @Test
    void a_rule_sends_the_next_call_elsewhere_as_soon_as_the_flag_is_set() {
        try (var house = new WireHouse(2, group(stage(1, 30, "103")), flag(null, false))) {
            rules(house, new FlagRule(new FlagCondition("750", true), new Destination.Busy()));
            var agent = house.registered("103");
            var first = house.phone("100").call("600");
            agent.rings(agent.request("INVITE"));
            first.response(180);
            first.cancel();
            house.engine.change(WirePhone.DOMAIN, "750", new FlagCommand.Toggle(), "the console");
            house.phone("100").call("600").response(486);
            WireHouse.await("the record that names the rule", () -> house.records.stream()
                    .flatMap(record -> record.trace().stream())
                    .anyMatch(entry -> "750".equals(entry.subject()) && entry.detail().startsWith("flag 750 Night is set")));
        }
    }

    @Test
    void an_automatic_flag_switches_at_its_time_and_lamps_are_told() {
        var now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        var begins = now.plusSeconds(2);
        var hours = new OpenHours(begins.toLocalTime(), begins.plusHours(1).toLocalTime());
        var week = new java.util.EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(hours));
        }
        try (var house = new WireHouse(1, flag(new FlagSchedule(ZoneOffset.UTC, week, Map.of(), false), false))) {
            var watching = Watching.of(house.phone("105"), "dialog", "750");
            assertThat(lamp(watching)).doesNotContain("<dialog ");
            assertThat(lamp(watching)).contains("<state>confirmed</state>");
            assertThat(LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC)).isAfterOrEqualTo(begins).isBefore(begins.plusSeconds(1));
        }
    }
}
