package io.ringhall.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.Secret;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.PlannedTrunk;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.number.PhoneNumberData;
import io.ringhall.plan.numberplan.NumberPlanData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.trunk.TrunkData;
import io.ringhall.plan.trunk.TrunkId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrunksCompilerTest {
    private static final NumberPlanData GERMANY =
            new NumberPlanData("49", "00", "0", "30", List.of(), List.of("112"), false, true, List.of("+49900*"), 1L);
    private static final TrunkData CARRIER = TrunkData.of("Carrier", "sip.carrier.example").withAccount("4930123", null);

    @Test
    void a_trunk_with_host_user_and_password_needs_nothing_else() {
        var compilation = compile(plan(GERMANY, List.of(CARRIER), List.of()));
        assertThat(compilation.diagnostics()).isEmpty();
        var trunk = compilation.config().trunks().getFirst();
        assertThat(trunk.kind()).isEqualTo(TrunkConfig.Kind.REGISTRATION);
        assertThat(trunk.password().value()).isEqualTo("s3cret");
        assertThat(trunk.toString()).doesNotContain("s3cret");
    }

    @Test
    void each_wrong_field_of_a_trunk_is_named() {
        var wrong = CARRIER.withPort(70_000).withAllowed(List.of("192.0.2.0/24", "x")).withPatterns(List.of("+49*", "nine"))
                .withAccount(null, null);
        assertThat(found(compile(plan(GERMANY, List.of(wrong), List.of()))))
                .containsExactlyInAnyOrder(
                        "Carrier port port-range",
                        "Carrier user user-missing",
                        "Carrier allowed[1] address-range",
                        "Carrier patterns[1] pattern-format");
    }

    @Test
    void what_would_end_a_header_or_a_uri_is_no_host_and_no_user() {
        var wrong = TrunkData.of("Carrier", "carrier.example;lr>").withAccount("a\r\nb", null);
        assertThat(found(compile(plan(GERMANY, List.of(wrong), List.of()))))
                .contains("Carrier host host-format", "Carrier user user-format");
    }

    @Test
    void a_barred_number_is_taken_by_no_trunk() {
        var trunk = compile(plan(GERMANY, List.of(CARRIER), List.of())).config().trunks().getFirst();
        assertThat(trunk.takes("+4930999")).isTrue();
        assertThat(trunk.takes("+49900123")).isFalse();
    }

    @Test
    void a_number_leads_to_its_destination_and_nowhere_when_switched_off() {
        var config = compile(plan(
                        GERMANY,
                        List.of(CARRIER),
                        List.of(
                                PhoneNumberData.of("+4930100", "Sales", DestinationData.group("600")),
                                PhoneNumberData.of("+4930101", "Old", DestinationData.busy()).withEnabled(false))))
                .config();
        assertThat(config.numbers()).containsOnlyKeys("+4930100")
                .containsEntry("+4930100", new Destination.ToGroup("600"));
    }

    @Test
    void a_number_without_a_destination_and_one_that_leads_to_nothing_are_refused() {
        var numbers = List.of(
                PhoneNumberData.of("+4930100", "", null),
                PhoneNumberData.of("+4930101", "", DestinationData.group("699")));
        assertThat(found(compile(plan(GERMANY, List.of(CARRIER), numbers))))
                .contains("+4930100 destination target-missing", "+4930101 destination reference-unknown");
    }

    @Test
    void a_destination_outside_that_is_our_own_number_makes_a_circle() {
        var numbers = List.of(PhoneNumberData.of("+4930100", "", DestinationData.group("600")));
        var group = Plans.sales().withFinal(DestinationData.external("030 100".replace(" ", "")));
        assertThat(found(compile(plan(GERMANY, List.of(CARRIER), numbers, group))))
                .contains("600 final loop", "+4930100 destination loop");
    }

    @Test
    void an_outside_number_without_a_way_out_is_told_but_can_be_saved() {
        var group = Plans.sales().withFinal(DestinationData.external("+15550123"));
        var none = compile(plan(GERMANY, List.of(), List.of(), group));
        assertThat(none.isClean()).isTrue();
        assertThat(found(none)).containsExactly("600 final no-trunk");
        var choosy = compile(plan(GERMANY, List.of(CARRIER.withPatterns(List.of("+49*"))), List.of(), group));
        assertThat(found(choosy)).containsExactly("600 final no-trunk-takes");
    }

    @Test
    void an_alias_and_a_telephone_number_are_never_the_same() {
        var numbers = List.of(PhoneNumberData.of("+4930100", "", DestinationData.busy()));
        var group = Plans.sales().withAliases(List.of("+4930100"));
        assertThat(found(compile(plan(GERMANY, List.of(CARRIER), numbers, group))))
                .contains("600 aliases[0] " + Diagnostic.DUPLICATE, "+4930100 number " + Diagnostic.DUPLICATE);
    }

    @Test
    void a_caller_id_is_compiled_to_the_full_number() {
        var config = compile(plan(GERMANY, List.of(CARRIER), List.of(), Plans.sales().withOutboundCallerId("030 100")))
                .config();
        assertThat(((io.ringhall.engine.config.GroupConfig) config.targets().get("600")).outboundCallerId())
                .isEqualTo("+4930100");
    }

    private static Compilation compile(TenantPlan plan) {
        return new Compiler().compile(plan, plan.revision());
    }

    private static List<String> found(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(one -> one.subject().map(Diagnostic.Subject::number).orElse("") + " " + one.path() + " " + one.code())
                .toList();
    }

    private static TenantPlan plan(
            NumberPlanData dials, List<TrunkData> trunks, List<PhoneNumberData> numbers, RingGroupData... groups) {
        var base = Plans.with(groups.length == 0 ? new RingGroupData[] {Plans.sales()} : groups);
        var planned = Stream.iterate(0, i -> i + 1)
                .limit(trunks.size())
                .map(i -> new PlannedTrunk(new TrunkId(i + 1), trunks.get(i), new Secret("s3cret")))
                .toList();
        return new TenantPlan(
                base.tenant(), base.revision(), base.extensions(), base.ringGroups(), base.ivrs(), base.queues(),
                base.mailboxes(), base.prompts(), dials, planned, numbers, base.sound(), List.of());
    }
}
