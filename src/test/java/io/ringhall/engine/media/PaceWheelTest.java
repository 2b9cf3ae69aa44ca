package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceWheelTest {
    private final PaceWheel wheel = new PaceWheel(1_000);
    private final List<Long> ticks = new ArrayList<>();

    private void rider(int lasts) {
        wheel.add(now -> {
            ticks.add(now);
            return ticks.size() < lasts;
        }, 50_000);
    }

    @Test
    void aRiderIsCalledEveryTwentyMilliseconds() {
        rider(4);
        for (long now = 50_000; now < 50_200; now++) {
            wheel.turnTo(now);
        }
        assertThat(ticks).containsExactly(50_001L, 50_021L, 50_041L, 50_061L);
        assertThat(wheel.riders()).isZero();
    }

    @Test
    void aShortPauseIsMadeUpForAndALongOneIsNot() {
        rider(1_000);
        wheel.turnTo(50_070);
        assertThat(ticks).hasSize(4);
        wheel.turnTo(60_000);
        assertThat(ticks).hasSize(9);
        wheel.turnTo(60_020);
        assertThat(ticks).hasSize(10);
    }

    @Test
    void tellsHowLongToSleep() {
        assertThat(wheel.untilNext(1_000, 777)).isEqualTo(777);
        rider(1_000);
        assertThat(wheel.untilNext(50_000, 777)).isEqualTo(1);
        wheel.turnTo(50_001);
        assertThat(wheel.untilNext(50_005, 777)).isEqualTo(16);
        assertThat(wheel.untilNext(50_500, 777)).isZero();
    }

    @Test
    void ridersWhoGetOffDoNotDisturbTheOthers() {
        var calls = new int[3];
        for (int i = 0; i < 3; i++) {
            int who = i;
            wheel.add(now -> ++calls[who] < (who == 1 ? 1 : 5), 50_000);
        }
        for (long now = 50_000; now < 50_300; now++) {
            wheel.turnTo(now);
        }
        assertThat(calls).containsExactly(5, 1, 5);
    }
}
