package io.ringhall.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.MemberConfig;
import io.ringhall.engine.config.StageConfig;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.attendant.AttendantData;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.StageData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompilerTest {
    private final Compiler compiler = new Compiler();

    private List<String> findings(TenantPlan plan) {
        return compiler.compile(plan, 1).diagnostics().stream()
                .map(found -> found.about().number() + " " + found.path() + " " + found.code())
                .toList();
    }

    private static RingGroupData group(String number, DestinationData last) {
        return RingGroupData.of(number, "Group " + number).withStages(StageData.ofExtensions("101")).withFinal(last);
    }

    @Test
    void the_articles_group_compiles_without_a_word_and_rings_in_two_stages() {
        var compilation = compiler.compile(Plans.with(Plans.sales()), 12);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.config().version()).isEqualTo(12);
        var sales = (GroupConfig) compilation.config().target("600");
        assertThat(sales.stages()).extracting(StageConfig::number).containsExactly(1, 2);
        assertThat(sales.stages().get(0).members())
                .extracting(MemberConfig::key)
                .containsExactly("101", "102", "103", "104");
        assertThat(sales.finalDestination()).isEqualTo(new Destination.ToMenu("701"));
    }

    @Test
    void equal_plans_give_equal_results() {
        assertThat(compiler.compile(Plans.with(Plans.sales()), 3)).isEqualTo(compiler.compile(Plans.with(Plans.sales()), 3));
    }

    @Test
    void an_empty_stage_is_left_out_but_the_others_keep_their_number() {
        var group = Plans.sales().withStages(StageData.of(), StageData.ofExtensions("101"));

        var config = (GroupConfig) compiler.compile(Plans.with(group), 1).config().target("600");

        assertThat(config.stages()).extracting(StageConfig::number).containsExactly(2);
    }

    @Test
    void a_stage_of_four_seconds_is_refused_at_its_field() {
        var group = Plans.sales().withStages(StageData.ofExtensions("101"), StageData.ofExtensions("102").withSeconds(4));

        assertThat(findings(Plans.with(group))).containsExactly("600 stages[1].seconds stage-seconds-range");
    }

    @Test
    void stages_of_5_and_of_300_seconds_are_the_limits() {
        var group = Plans.sales()
                .withStages(
                        StageData.ofExtensions("101").withSeconds(5),
                        StageData.ofExtensions("102").withSeconds(300),
                        StageData.ofExtensions("103").withSeconds(301));

        assertThat(findings(Plans.with(group))).containsExactly("600 stages[2].seconds stage-seconds-range");
    }

    @Test
    void a_fourth_stage_is_refused() {
        var stage = StageData.ofExtensions("101");

        assertThat(findings(Plans.with(Plans.sales().withStages(stage, stage, stage, stage))))
                .containsExactly("600 stages too-many-stages");
    }

    @Test
    void a_missing_final_is_refused_with_advice() {
        var compilation = compiler.compile(Plans.with(Plans.sales().withFinal(null)), 1);

        assertThat(compilation.isClean()).isFalse();
        assertThat(compilation.diagnostics())
                .extracting(Diagnostic::path, Diagnostic::message)
                .containsExactly(tuple(
                        "final", "Choose where the call goes when nobody answers"));
    }

    @Test
    void a_number_used_twice_is_reported_at_both_things() {
        assertThat(findings(Plans.with(group("101", DestinationData.mailbox("703")))))
                .containsExactly("101 number number-taken", "101 number number-taken");
        assertThat(compiler.compile(Plans.with(group("101", DestinationData.mailbox("703"))), 1).diagnostics())
                .extracting(found -> found.about().kind())
                .containsExactlyInAnyOrder("extension", "ring-group");
    }

    @Test
    void an_alias_reaches_the_group_and_may_not_be_anybody_elses_number() {
        var free = compiler.compile(Plans.with(Plans.sales().withAliases(List.of("+15550100"))), 1);

        assertThat(free.diagnostics()).isEmpty();
        assertThat(free.config().target("+15550100")).isSameAs(free.config().target("600"));
        assertThat(findings(Plans.with(Plans.sales().withAliases(List.of("699", "703")))))
                .contains("600 aliases[1] number-taken");
    }

    @Test
    void pointing_at_nothing_is_refused_where_it_points() {
        var group = Plans.sales().withStages(StageData.ofExtensions("101", "199")).withFinal(DestinationData.queue("799"));

        assertThat(findings(Plans.with(group)))
                .containsExactly("600 stages[0].members[1] reference-unknown", "600 final reference-unknown");
    }

    @Test
    void two_groups_that_end_in_each_other_are_a_loop_and_the_message_shows_the_way() {
        var plan = Plans.with(group("610", DestinationData.group("611")), group("611", DestinationData.group("610")));

        assertThat(findings(plan)).containsExactly("610 final loop", "611 final loop");
        assertThat(compiler.compile(plan, 1).diagnostics().getFirst().message()).endsWith("610 → 611 → 610");
    }

    @Test
    void a_group_that_only_leads_into_a_loop_is_not_blamed_for_it() {
        var plan = Plans.with(
                group("609", DestinationData.group("610")),
                group("610", DestinationData.group("611")),
                group("611", DestinationData.group("610")));

        assertThat(findings(plan)).containsExactly("610 final loop", "611 final loop");
    }

    @Test
    void a_group_that_ends_in_itself_is_a_loop() {
        assertThat(findings(Plans.with(group("610", DestinationData.group("610"))))).containsExactly("610 final loop");
    }

    @Test
    void a_loop_over_an_overflow_and_an_ivr_key_is_found() {
        var ivr = AttendantData.of("701", "IVR 1").withKeys(Map.of("1", DestinationData.group("610")));
        var group = group("610", DestinationData.mailbox("703")).withMaxConcurrentCalls(2, DestinationData.ivr("701"));

        assertThat(findings(Plans.with(List.of(ivr), group))).containsExactlyInAnyOrder("610 overflow loop", "701 keys.1 loop");
    }

    @Test
    void a_chain_that_comes_to_an_end_is_no_loop() {
        var groups = new RingGroupData[5000];
        for (int i = 0; i < groups.length; i++) {
            var last = i + 1 == groups.length ? DestinationData.busy() : DestinationData.group(Integer.toString(10001 + i));
            groups[i] = group(Integer.toString(10000 + i), last);
        }

        assertThat(findings(Plans.with(groups))).isEmpty();
    }

    @Test
    void an_empty_group_may_be_saved_but_is_remarked_on() {
        var compilation = compiler.compile(Plans.with(Plans.sales().withStages()), 1);

        assertThat(compilation.isClean()).isTrue();
        assertThat(compilation.diagnostics()).extracting(Diagnostic::code).containsExactly("group-empty");
    }

    @Test
    void a_suspended_member_is_remarked_on_at_its_card() {
        var extensions = List.of(
                Plans.phone(ExtensionData.of("101", "Alice").withEnabled(false)), Plans.phone(ExtensionData.of("102", "Bob")));
        var group = Plans.sales().withStages(StageData.ofExtensions("102", "101"));
        var plan = Plans.with(extensions, List.of(AttendantData.of("701", "IVR 1")), group);

        assertThat(findings(plan)).containsExactly("600 stages[0].members[1] member-suspended");
    }

    @Test
    void the_same_member_twice_in_a_stage_is_refused_but_in_two_stages_it_is_welcome() {
        assertThat(findings(Plans.with(Plans.sales().withStages(StageData.ofExtensions("101", "101")))))
                .containsExactly("600 stages[0].members[1] member-twice");
        assertThat(findings(Plans.with(
                        Plans.sales().withStages(StageData.ofExtensions("101"), StageData.ofExtensions("101", "102")))))
                .isEmpty();
    }

    @Test
    void a_member_is_an_extension_or_a_cell_phone_not_both_and_not_neither() {
        var both = new MemberData("101", "+15550123", true, 0, 0, null);
        var neither = new MemberData(null, null, true, 0, 0, null);

        assertThat(findings(Plans.with(Plans.sales().withStages(StageData.of(both, neither)))))
                .containsExactly("600 stages[0].members[0] member-kind", "600 stages[0].members[1] member-kind");
    }

    @Test
    void a_cell_phone_keeps_its_own_key_across_stages() {
        var group = Plans.sales().withStages(StageData.of(MemberData.external("+15550123")));

        var config = (GroupConfig) compiler.compile(Plans.with(group), 1).config().target("600");

        assertThat(config.stages().getFirst().members().getFirst().key()).isEqualTo("ext:+15550123");
    }

    @Test
    void an_announcement_that_does_not_exist_is_refused() {
        assertThat(findings(Plans.with(Plans.sales().withFinal(DestinationData.announcement("closed")))))
                .containsExactly("600 final prompt-unknown");
        assertThat(findings(Plans.with(Plans.sales().withFinal(DestinationData.announcement("unavailable"))))).isEmpty();
    }

    @Test
    void a_destination_without_its_target_is_refused() {
        var nowhere = new DestinationData(DestinationData.Kind.MAILBOX, null);

        assertThat(findings(Plans.with(Plans.sales().withFinal(nowhere)))).containsExactly("600 final target-missing");
    }

    @Test
    void a_name_cannot_smuggle_a_line_break_into_a_sip_header() {
        assertThat(findings(Plans.with(Plans.sales().withName("Sales\r\nX-Evil: 1"))))
                .containsExactly("600 name name-characters");
    }
}
