package io.ringhall.engine.call;

import static io.ringhall.engine.call.RecordingControl.State.OFF;
import static io.ringhall.engine.call.RecordingControl.State.PAUSED;
import static io.ringhall.engine.call.RecordingControl.State.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.RecordingRule.When;
import org.junit.jupiter.api.Test;

class RecordingControlTest {
    private static RecordingControl pressed(When when, String keys) {
        var control = RecordingControl.connected(when);
        long now = 10_000;
        for (char key : keys.toCharArray()) {
            now += key == ' ' ? 5_000 : 300;
            control = key == ' ' ? control : control.key(key, now);
        }
        return control;
    }

    @Test
    void a_call_that_is_always_recorded_is_paused_and_goes_on() {
        assertThat(pressed(When.ALWAYS, "").state()).isEqualTo(RUNNING);
        assertThat(pressed(When.ALWAYS, "*5").state()).isEqualTo(PAUSED);
        assertThat(pressed(When.ALWAYS, "*5*6").state()).isEqualTo(RUNNING);
        assertThat(pressed(When.ALWAYS, "*6").state()).isEqualTo(RUNNING);
        assertThat(pressed(When.ALWAYS, "*94").state()).isEqualTo(PAUSED);
    }

    @Test
    void on_demand_begins_when_it_is_asked_for() {
        assertThat(pressed(When.ON_DEMAND, "").state()).isEqualTo(OFF);
        assertThat(pressed(When.ON_DEMAND, "*5").state()).isEqualTo(OFF);
        assertThat(pressed(When.ON_DEMAND, "*93").state()).isEqualTo(RUNNING);
        assertThat(pressed(When.ON_DEMAND, "*93*94").state()).isEqualTo(PAUSED);
        assertThat(pressed(When.ON_DEMAND, "*6").state()).isEqualTo(RUNNING);
    }

    @Test
    void never_is_never() {
        assertThat(pressed(When.NEVER, "*93*6").state()).isEqualTo(OFF);
    }

    @Test
    void other_keys_slow_fingers_and_half_a_code_change_nothing() {
        assertThat(pressed(When.ALWAYS, "5").state()).isEqualTo(RUNNING);
        assertThat(pressed(When.ALWAYS, "*15").state()).isEqualTo(RUNNING);
        assertThat(pressed(When.ALWAYS, "* 5").state()).isEqualTo(RUNNING);
        assertThat(pressed(When.ALWAYS, "**5").state()).isEqualTo(PAUSED);
        assertThat(pressed(When.ALWAYS, "*9").state()).isEqualTo(RUNNING);
    }
}
