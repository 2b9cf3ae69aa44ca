package io.ringhall.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaveformDrawingTest {
    @Test
    void the_caller_is_drawn_upwards_and_the_agent_downwards_and_silence_is_a_line() {
        assertThat(WaveformDrawing.svg("z0", "1")).contains("M0.5 36v-35M1.5 36v-1").contains("class=\"agent\" d=\"M0.5 36v1\"");
    }

    @Test
    void a_recording_without_a_shape_is_an_empty_picture() {
        assertThat(WaveformDrawing.svg("", "")).contains("viewBox=\"0 0 1 72\"");
    }
}
