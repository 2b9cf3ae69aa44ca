package io.ringhall.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.calls.CallTrace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TraceReadingTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void a_stage_begins_before_what_was_decided_for_it() {
        var told = TraceReading.inOrder(List.of(
                entry(0, "arrived", 0, null, "dialled 600"),
                entry(0, "skipped", 1, "103", "not registered"),
                entry(0, "stage", 1, null, "begins, 20 s"),
                entry(1, "ring", 1, "101", "invited"),
                entry(20_000, "timer", 1, null, "stage time is over"),
                entry(20_000, "skipped", 2, "203", "not registered"),
                entry(20_000, "stage", 2, null, "begins, 20 s")));
        assertThat(told).extracting(CallTrace::kind)
                .containsExactly("arrived", "stage", "skipped", "ring", "timer", "stage", "skipped");
    }

    @Test
    void what_happened_in_an_earlier_stage_stays_before() {
        var told = TraceReading.inOrder(List.of(
                entry(0, "ring", 1, "101", "invited"), entry(5_000, "stage", 2, null, "begins, 20 s")));
        assertThat(told).extracting(CallTrace::kind).containsExactly("ring", "stage");
    }

    @Test
    void a_decision_about_a_phone_names_it_and_the_reason() {
        assertThat(TraceReading.sentence(entry(0, "skipped", 1, "103", "not registered"), number -> "Carol Clark"))
                .isEqualTo("103 Carol Clark: not registered");
        assertThat(TraceReading.sentence(entry(0, "stage", 2, null, "begins, 20 s"), number -> ""))
                .isEqualTo("Stage 2 begins, 20 s");
    }

    @Test
    void the_story_of_one_phone_keeps_the_stages_and_leaves_out_the_others() {
        assertThat(TraceReading.concerns(entry(0, "skipped", 1, "103", ""), "103")).isTrue();
        assertThat(TraceReading.concerns(entry(0, "ring", 1, "101", ""), "103")).isFalse();
        assertThat(TraceReading.concerns(entry(0, "stage", 1, null, ""), "103")).isTrue();
    }

    private static CallTrace entry(long millis, String kind, int stage, @Nullable String subject, String detail) {
        return new CallTrace(START.plusMillis(millis), kind, stage, subject, detail);
    }
}
