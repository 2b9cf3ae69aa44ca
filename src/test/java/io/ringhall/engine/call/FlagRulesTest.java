package io.ringhall.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.FeatureCodes;
import io.ringhall.engine.config.FlagCondition;
import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.config.FlagRule;
import io.ringhall.engine.config.FlagSchedule;
import io.ringhall.engine.config.NumberPattern;
import io.ringhall.engine.config.NumberPlan;
import io.ringhall.engine.config.OpenHours;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.config.Secret;
import io.ringhall.engine.config.StageConfig;
import io.ringhall.engine.config.Target;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.config.TenantSound;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.report.CallRecord.Outcome;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlagRulesTest {
    private static final FlagConfig NIGHT = manual("750", "Night");
    private static final FlagConfig LUNCH = manual("751", "Lunch");
    private static final Destination MAILBOX = new Destination.ToMailbox("703");

    private final VirtualWorld world = new VirtualWorld().registered("101", "102", "202");

    private static FlagConfig manual(String number, String name) {
        return new FlagConfig("id-" + number, number, name, null, List.of(NumberPattern.parse("1*")), Secret.NONE, false);
    }

    static TenantConfig tenant(Map<String, List<FlagRule>> rules, Target... extra) {
        var plain = Fixture.tenant(extra);
        var targets = new HashMap<>(plain.targets());
        targets.putIfAbsent("750", NIGHT);
        targets.putIfAbsent("751", LUNCH);
        return new TenantConfig(
                7, plain.domain(), false, targets, NumberPlan.NONE, List.of(), Map.of(), TenantSound.DEFAULT, FeatureCodes.DEFAULTS, rules);
    }

    private static FlagRule when(String flag, boolean set, Destination destination) {
        return new FlagRule(new FlagCondition(flag, set), destination);
    }

    private void set(FlagConfig flag) {
        world.flags.put(flag.id(), new FlagMemory(new FlagMemory.Forced(true, 0, 0, "test"), null));
    }

    private Rehearsal call(TenantConfig tenant, String dialled) {
        return new Rehearsal(world, tenant, dialled);
    }

    @Test
    void the_first_rule_that_holds_decides_before_anything_rings_and_the_trace_names_it() {
        var sales = Fixture.group("600", Fixture.NOWHERE, Fixture.stage(1, 20, "101"));
        var tenant = tenant(
                Map.of("600", List.of(when("751", true, new Destination.Busy()), when("750", true, MAILBOX), when("750", true, new Destination.Busy()))), sales);
        set(NIGHT);

        var call = call(tenant, "600");

        assertThat(call.count(Effect.Dial.class)).isZero();
        assertThat(call.state).isInstanceOf(Leaving.class);
        assertThat(call.state.call().group()).isEqualTo("600");
        call.noted("750", "flag 750 Night is set: 600 sends the call to mailbox 703");
    }

    @Test
    void without_a_rule_that_holds_the_group_rings() {
        var sales = Fixture.group("600", Fixture.NOWHERE, Fixture.stage(1, 20, "101"));
        var tenant = tenant(Map.of("600", List.of(when("750", true, MAILBOX))), sales);

        assertThat(call(tenant, "600").dialledNow()).containsExactly("101");
    }

    @Test
    void a_rule_may_ask_for_a_flag_that_is_clear_and_a_flag_that_is_gone_decides_nothing() {
        var sales = Fixture.group("600", Fixture.NOWHERE, Fixture.stage(1, 20, "101"));

        assertThat(call(tenant(Map.of("600", List.of(when("750", false, MAILBOX))), sales), "600").state).isInstanceOf(Leaving.class);
        assertThat(call(tenant(Map.of("600", List.of(when("799", false, MAILBOX))), sales), "600").state).isInstanceOf(Hunting.class);
    }

    @Test
    void menus_and_queues_have_rules_too() {
        var tenant = tenant(Map.of("701", List.of(when("750", true, new Destination.ToQueue("702"))), "702", List.of(when("750", true, MAILBOX))));
        set(NIGHT);

        var call = call(tenant, "701");

        assertThat(call.state).isInstanceOf(Leaving.class);
        assertThat(call.all.stream().filter(effect -> effect instanceof Effect.Play(String prompt, var loop, var token) && prompt.equals("ivr-greeting"))).isEmpty();
    }

    @Test
    void rules_that_lead_in_a_circle_end_with_480() {
        var day = Fixture.group("600", Fixture.NOWHERE, Fixture.stage(1, 20, "101"));
        var night = Fixture.group("610", Fixture.NOWHERE, Fixture.stage(1, 20, "102"));
        var tenant = tenant(
                Map.of("600", List.of(when("750", true, new Destination.ToGroup("610"))), "610", List.of(when("750", true, new Destination.ToGroup("600")))),
                day, night);
        set(NIGHT);

        assertThat(call(tenant, "600").last).contains(new Effect.Reject(480, "Temporarily Unavailable"));
    }

    @Test
    void a_flag_switches_a_stage_and_the_cell_phones_of_another() {
        var first = new StageConfig(1, 20, RingStrategy.ALL, List.of(Fixture.member("101")), new FlagCondition("751", false), null);
        var second = new StageConfig(
                2, 20, RingStrategy.ALL, List.of(Fixture.member("202"), Fixture.member("+15550123")), null, new FlagCondition("750", true));
        var tenant = tenant(Map.of(), Fixture.group("600", Fixture.NOWHERE, first, second));
        set(LUNCH);

        var call = call(tenant, "600");

        assertThat(call.dialledNow()).containsExactly("202");
        call.noted("+15550123", "outside members do not ring: flag 750 Night is clear");
        assertThat(call.all).anyMatch(effect -> effect instanceof Effect.Note note && note.detail().equals("skipped: flag 751 Lunch is set"));
    }

    @Test
    void an_automatic_flag_holds_by_the_clock_of_the_call() {
        var night = automatic();
        var sales = Fixture.group("600", Fixture.NOWHERE, Fixture.stage(1, 20, "101"));
        var tenant = tenant(Map.of("600", List.of(when("750", true, MAILBOX))), sales, night);

        world.now = Instant.parse("2026-03-02T16:59:59.999Z").toEpochMilli();
        assertThat(call(tenant, "600").state).isInstanceOf(Hunting.class);
        world.now++;
        assertThat(call(tenant, "600").state).isInstanceOf(Leaving.class);
    }

    /** Set outside Monday 09:00-17:00, UTC. */
    private static FlagConfig automatic() {
        var hours = new OpenHours(LocalTime.parse("09:00"), LocalTime.parse("17:00"));
        return new FlagConfig(
                "id-750", "750", "Night", new FlagSchedule(ZoneOffset.UTC, Map.of(DayOfWeek.MONDAY, List.of(hours)), Map.of(), true),
                List.of(NumberPattern.parse("1*")), Secret.NONE, false);
    }

    private Rehearsal dialledBy(@Nullable String extension, FlagConfig flag) {
        return new Rehearsal(world, tenant(Map.of(), flag), flag.number(), new Caller(extension == null ? "+15550100" : extension, null, extension, false));
    }

    private static String playing(Rehearsal call) {
        return call.all.stream()
                .filter(Effect.Play.class::isInstance)
                .map(effect -> ((Effect.Play) effect).prompt())
                .reduce((first, last) -> last)
                .orElse("nothing");
    }

    private static Rehearsal played(Rehearsal call) {
        return call.on(new CallEvent.Played(call.state.call().timer()));
    }

    private static FlagMemory remembered(Rehearsal call) {
        return call.all.stream()
                .filter(Effect.RememberFlag.class::isInstance)
                .map(effect -> ((Effect.RememberFlag) effect).memory())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void dialling_a_manual_flag_toggles_it_says_so_and_hangs_up() {
        var call = dialledBy("101", NIGHT);

        assertThat(remembered(call).forced().set()).isTrue();
        assertThat(remembered(call).forced().by()).isEqualTo("101");
        assertThat(playing(call)).isEqualTo("flag-set");
        assertThat(played(call).last).contains(new Effect.HangUp(0), new Effect.Finish(Outcome.FINAL, "flag 750"));

        set(NIGHT);
        var again = dialledBy("101", NIGHT);
        assertThat(remembered(again)).isEqualTo(FlagMemory.NONE);
        assertThat(playing(again)).isEqualTo("flag-clear");
    }

    @Test
    void who_is_not_permitted_gets_403_and_nothing_changes() {
        for (var caller : new @Nullable String[] {"202", null}) {
            var call = dialledBy(caller, NIGHT);
            assertThat(call.last).contains(new Effect.Reject(403, "Forbidden"));
            assertThat(call.count(Effect.RememberFlag.class)).isZero();
        }
    }

    @Test
    void an_automatic_flag_explains_its_keys_and_the_first_takes_back_what_dialling_did() {
        world.now = Instant.parse("2026-03-02T10:00:00Z").toEpochMilli();
        var call = dialledBy("101", automatic());
        assertThat(playing(call)).isEqualTo("flag-set");
        assertThat(remembered(call).forced().until()).isEqualTo(Instant.parse("2026-03-02T17:00:00Z").toEpochMilli());
        played(call);
        assertThat(playing(call)).isEqualTo("flag-menu");

        call.on(new CallEvent.Digit('4'));
        assertThat(remembered(call).forced()).isNull();
        assertThat(remembered(call).holiday()).isEqualTo("2026-03-02");
        assertThat(playing(call)).isEqualTo("flag-holiday");

        call.on(new CallEvent.Digit('4'));
        assertThat(remembered(call)).isEqualTo(FlagMemory.NONE);
        assertThat(playing(call)).isEqualTo("flag-no-holiday");

        call.on(new CallEvent.Digit('1'));
        assertThat(remembered(call).forced().until()).isEqualTo(Instant.parse("2026-03-09T09:00:00Z").toEpochMilli());
        assertThat(playing(call)).isEqualTo("flag-set");

        call.on(new CallEvent.Digit('0'));
        assertThat(remembered(call)).isEqualTo(FlagMemory.NONE);
        played(call).untilTimer();
        assertThat(call.state).isInstanceOf(Ended.class);
    }

    @Test
    void a_pin_is_asked_for_first_and_three_wrong_ones_end_the_call() {
        var secret = new FlagConfig("id-750", "750", "Night", null, NIGHT.permitted(), new Secret("4711"), false);
        var call = dialledBy("101", secret);
        assertThat(playing(call)).isEqualTo("flag-pin");
        assertThat(call.count(Effect.RememberFlag.class)).isZero();

        type(call, "4711");
        assertThat(remembered(call).forced().set()).isTrue();

        var wrong = dialledBy("101", secret);
        type(wrong, "1111");
        assertThat(playing(wrong)).isEqualTo("flag-pin-wrong");
        type(wrong, "12#");
        type(wrong, "0000");
        assertThat(playing(wrong)).isEqualTo("goodbye");
        assertThat(wrong.count(Effect.RememberFlag.class)).isZero();

        var silent = played(dialledBy("101", secret)).untilTimer();
        assertThat(silent.state).isInstanceOf(Ended.class);
    }

    private static void type(Rehearsal call, String keys) {
        keys.chars().forEach(key -> call.on(new CallEvent.Digit((char) key)));
    }
}
