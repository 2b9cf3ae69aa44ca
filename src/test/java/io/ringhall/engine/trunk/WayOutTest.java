package io.ringhall.engine.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.CallerIdRule;
import io.ringhall.engine.config.NumberFormat;
import io.ringhall.engine.config.NumberPlan;
import io.ringhall.engine.config.Secret;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.config.TrunkTransport;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayOutTest {
    private static TrunkConfig trunk(String id) {
        return new TrunkConfig(
                id, id, 1, TrunkConfig.Kind.ADDRESS, "carrier.example", 0, TrunkTransport.UDP, null, null, Secret.NONE, null, List.of(), 0,
                List.of(), CallerIdRule.DEFAULT, NumberFormat.E164, 300, 30, List.of(), true);
    }

    /** A and B: ok, down or full. */
    @ParameterizedTest(name = "A {0}, B {1}: {2}")
    @CsvSource({
        "ok, ok, A B, ''",
        "down, ok, B, trunk A is down",
        "ok, down, A, trunk B is down",
        "down, down, A B, 'trunk A is down; trunk B is down; no trunk is up: trunk A is tried all the same'",
        "full, down, B, 'trunk A is full; trunk B is down; no trunk is up: trunk B is tried all the same'",
        "down, full, A, 'trunk A is down; trunk B is full; no trunk is up: trunk A is tried all the same'",
        "full, full, closed, trunk A is full; trunk B is full",
    })
    void whatIsDownIsPassedOverUnlessNothingElseIsLeft(String a, String b, String expected, String why) {
        var plan = new NumberPlan("49", "00", "0", "30", List.of("112"));
        var tenant = new TenantConfig(1, "house.test", false, Map.of(), plan, List.of(trunk("A"), trunk("B")), Map.of());
        var state = Map.of("A", a, "B", b);
        var way = WayOut.of(tenant, "030123456", trunk -> {
            var now = state.get(trunk.id());
            return now == null || now.equals("ok") ? null : new WayOut.Obstacle("is " + now, now.equals("down"));
        });
        switch (way) {
            case WayOut.Open(var number, var trunks, var passedOver) -> {
                assertThat(trunks.stream().map(TrunkConfig::id).collect(Collectors.joining(" "))).isEqualTo(expected);
                assertThat(String.join("; ", passedOver)).isEqualTo(why);
            }
            case WayOut.Closed(String closed) -> {
                assertThat(expected).isEqualTo("closed");
                assertThat(closed).isEqualTo(why);
            }
        }
    }
}
