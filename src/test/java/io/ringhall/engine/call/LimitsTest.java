package io.ringhall.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.CallLimit;
import io.ringhall.engine.config.CallerIdRule;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.FeatureCodes;
import io.ringhall.engine.config.Ha1;
import io.ringhall.engine.config.NumberFormat;
import io.ringhall.engine.config.NumberPlan;
import io.ringhall.engine.config.Secret;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.config.TenantSound;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.config.TrunkTransport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tenant's limit of calls, and calls for help. */
class LimitsTest {
    private static final TrunkConfig TRUNK = new TrunkConfig(
            "t", "Carrier", 1, TrunkConfig.Kind.ADDRESS, "192.0.2.1", 5060, TrunkTransport.UDP, null, null, Secret.NONE, null, List.of(),
            0, List.of(), CallerIdRule.DEFAULT, NumberFormat.E164, 300, 0, List.of(), true);

    private final VirtualWorld world = new VirtualWorld().registered("101");

    private static NumberPlan dials(boolean emergencyBarred) {
        return new NumberPlan("49", "00", "0", "30", List.of("116117"), List.of("112"), emergencyBarred);
    }

    private Step call(String dialled, boolean mayDialOut, boolean emergencyBarred, CallLimit limit) {
        var targets = new HashMap<>(Fixture.tenant().targets());
        targets.put("100", new ExtensionConfig(
                "100", "Ext 100", new Ha1("", ""), true, false, true, 20, new Destination.Nowhere(), mayDialOut, null));
        var tenant = new TenantConfig(
                1, "house.test", false, targets, dials(emergencyBarred), List.of(TRUNK), Map.of(), TenantSound.DEFAULT, FeatureCodes.DEFAULTS, Map.of(), limit);
        world.config = tenant;
        return CallMachine.begin(Call.arriving("c", tenant, new Caller("100", "Ext 100", "100", false), dialled, 0), world);
    }

    private static List<Integer> refusals(Step step) {
        return step.effects().stream()
                .filter(Effect.Reject.class::isInstance)
                .map(effect -> ((Effect.Reject) effect).status())
                .toList();
    }

    private static String told(Step step) {
        return step.effects().stream()
                .filter(Effect.Note.class::isInstance)
                .map(effect -> ((Effect.Note) effect).detail())
                .reduce("", (all, one) -> all + one + "\n");
    }

    @ParameterizedTest
    @CsvSource({"0,9,true,", "3,2,true,", "3,3,true,486", "3,3,false,503", "3,9,false,503"})
    void oneCallMoreThanTheLimitIsRefusedAsChosenAndTheTraceSaysWhy(int most, int present, boolean busy, Integer status) {
        world.calls = present;
        var step = call("101", true, false, new CallLimit(most, busy));
        assertThat(refusals(step)).isEqualTo(status == null ? List.of() : List.of(status));
        assertThat(told(step).contains("limit of " + most + " calls")).isEqualTo(status != null);
    }

    @Test
    void aCallForHelpPassesBeyondTheLimitAndWithoutTheRightToDialOut() {
        world.calls = 9;
        var step = call("112", false, false, new CallLimit(1, true));
        assertThat(refusals(step)).isEmpty();
        assertThat(step.effects()).anyMatch(Effect.DialOut.class::isInstance);
    }

    @Test
    void whoMayNotDialOutReachesNoOtherNumberOutside() {
        for (var number : List.of("116117", "+4930123456")) {
            assertThat(refusals(call(number, false, false, CallLimit.NONE))).as(number).containsExactly(403);
        }
    }

    @Test
    void emergencyNumbersAreBarredOnlyByChoiceAndTheTraceSaysSo() {
        var step = call("112", false, true, CallLimit.NONE);
        assertThat(refusals(step)).containsExactly(403);
        assertThat(told(step)).contains("emergency number, which the number plan bars");
        assertThat(refusals(call("112", true, true, CallLimit.NONE))).as("who may dial out").isEmpty();
    }
}
