package io.ringhall.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.RecordingRule;
import io.ringhall.engine.config.Ringback;
import io.ringhall.engine.config.RingingTone;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.sound.GroupSound;
import io.ringhall.plan.sound.RecordingPolicy;
import io.ringhall.plan.sound.SoundData;
import io.ringhall.plan.sound.ToneCountries;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoundCompilerTest {
    private static final SoundData TENANT =
            new SoundData("jazz", "tone:de", RecordingPolicy.ALWAYS, "none", 30, null);

    @Test
    void a_group_that_says_nothing_sounds_as_its_tenant_and_a_tenant_that_says_nothing_as_the_system() {
        assertThat(group(compile(SoundData.DEFAULT, GroupSound.AS_TENANT)))
                .isEqualTo(new io.ringhall.engine.config.GroupSound(
                        "hold-music", Ringback.PLAIN, new RecordingRule(RecordingRule.When.NEVER, "call-recorded")));
        assertThat(group(compile(TENANT, GroupSound.AS_TENANT)))
                .isEqualTo(new io.ringhall.engine.config.GroupSound(
                        "jazz",
                        new Ringback.Tone(new RingingTone("de", java.util.List.of(425), java.util.List.of(1_000, 4_000))),
                        new RecordingRule(RecordingRule.When.ALWAYS, null)));
    }

    @Test
    void what_a_group_says_holds() {
        var own = new GroupSound("hold-music", "jazz", RecordingPolicy.ON_DEMAND, "call-recorded");
        assertThat(group(compile(TENANT, own)))
                .isEqualTo(new io.ringhall.engine.config.GroupSound(
                        "hold-music", new Ringback.Audio("jazz"), new RecordingRule(RecordingRule.When.ON_DEMAND, "call-recorded")));
    }

    @Test
    void a_sound_that_does_not_exist_is_named_at_its_field() {
        assertThat(compile(TENANT, new GroupSound("rock", "tone:xx", null, "nothing")).diagnostics())
                .extracting(Diagnostic::path, Diagnostic::code)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("musicOnHold", "prompt-unknown"),
                        org.assertj.core.groups.Tuple.tuple("ringback", "tone-unknown"),
                        org.assertj.core.groups.Tuple.tuple("recordingAnnouncement", "prompt-unknown"));
        assertThat(compile(new SoundData("rock", null, null, null, -1, null), GroupSound.AS_TENANT).diagnostics())
                .extracting(Diagnostic::path)
                .contains("musicOnHold", "recordingDays");
    }

    @Test
    void every_country_that_can_be_chosen_has_a_tone() {
        assertThat(ToneCountries.ALL).allSatisfy(country -> assertThat(RingingTone.of(country)).as(country).isNotNull());
    }

    private static io.ringhall.engine.config.GroupSound group(Compilation compilation) {
        assertThat(compilation.diagnostics()).noneMatch(Diagnostic::isError);
        return ((GroupConfig) compilation.config().target("600")).sound();
    }

    private static Compilation compile(SoundData tenant, GroupSound group) {
        var base = Plans.with(Plans.sales().withSound(group));
        return new Compiler().compile(
                new TenantPlan(
                        base.tenant(), base.revision(), base.extensions(), base.ringGroups(), base.ivrs(), base.queues(),
                        base.mailboxes(), Set.of("jazz"), base.numberPlan(), base.trunks(), base.numbers(), tenant, List.of()),
                1);
    }
}
