package io.ringhall.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When new calls are refused, and when they are taken again. */
class OverloadTest {
    private final Overload overload = new Overload(50);

    private void intervals(int count, long delay) {
        for (int i = 0; i < count; i++) {
            overload.interval(delay, 0.5);
        }
    }

    @Test
    void oneLateIntervalIsACollectorsPause() {
        for (int i = 0; i < 100; i++) {
            intervals(1, 400);
            intervals(1, 0);
        }
        assertThat(overload.shedsCall(0)).isFalse();
        assertThat(overload.alarm()).isFalse();
    }

    @Test
    void lastingDelayRefusesEveryCallWithinAThirdOfASecond() {
        intervals(2, 60);
        assertThat(overload.shedsCall(0.19)).isTrue();
        assertThat(overload.shedsCall(0.21)).isFalse();
        intervals(4, 60);
        assertThat(overload.shedsCall(0.999)).isTrue();
        assertThat(overload.alarm()).isTrue();
    }

    @Test
    void betweenCalmAndLateCallsAreTakenAgainFiveTimesSlower() {
        intervals(3, 60);
        intervals(50, 30);
        assertThat(overload.shedsCall(0.19)).isTrue();
        assertThat(overload.shedsCall(0.21)).isFalse();
        intervals(50, 30);
        assertThat(overload.shedsCall(0)).isFalse();
    }

    @Test
    void whenItIsCalmCallsAreTakenAgainLittleByLittle() {
        intervals(6, 60);
        intervals(25, 0);
        assertThat(overload.shedsCall(0.45)).isTrue();
        assertThat(overload.shedsCall(0.55)).isFalse();
        intervals(26, 0);
        assertThat(overload.shedsCall(0)).isFalse();
        assertThat(overload.alarm()).as("seen for ten seconds more").isTrue();
        intervals(Overload.ALARM, 0);
        assertThat(overload.alarm()).isFalse();
    }

    @Test
    void registrationsAreRefusedOnlyWhenRefusingEveryCallDidNotHelp() {
        intervals(6 + Overload.HELPLESS - 1, 60);
        assertThat(overload.shedsRegistration(0)).isFalse();
        intervals(1, 60);
        assertThat(overload.shedsRegistration(0.1)).isTrue();
        intervals(60, 0);
        assertThat(overload.shedsRegistration(0)).isFalse();
    }

    @Test
    void aFullHeapRefusesCallsAtOnceAndOnlyAsLongAsItIsFull() {
        overload.interval(0, 0.95);
        assertThat(overload.shedsCall(0.999)).isTrue();
        assertThat(overload.shedsRegistration(0)).isFalse();
        overload.interval(0, 0.5);
        assertThat(overload.shedsCall(0)).isFalse();
    }
}
