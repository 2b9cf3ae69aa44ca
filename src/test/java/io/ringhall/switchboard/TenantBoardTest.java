package io.ringhall.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.report.CallSnapshot;
import io.ringhall.switchboard.ExtensionPresence.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenantBoardTest {
    private final TenantBoard board = new TenantBoard();
    private final List<LiveChange> heard = new ArrayList<>();

    @Test
    void an_extension_goes_from_offline_over_idle_and_ringing_to_busy_and_back() {
        assertThat(state("101")).isEqualTo(State.OFFLINE);
        board.registrations("101", 2);
        assertThat(board.presence("101")).isEqualTo(new ExtensionPresence("101", 2, State.IDLE));
        board.call(call("c1", List.of("101", "102"), null));
        assertThat(state("101")).isEqualTo(State.RINGING);
        board.call(call("c1", List.of(), "101"));
        assertThat(state("101")).isEqualTo(State.BUSY);
        assertThat(state("102")).isEqualTo(State.OFFLINE);
        board.callEnded("c1");
        assertThat(state("101")).isEqualTo(State.IDLE);
    }

    @Test
    void who_calls_is_busy_from_the_start() {
        board.call(call("c1", List.of("101"), null));
        assertThat(state("100")).isEqualTo(State.BUSY);
    }

    @Test
    void an_extension_stays_ringing_until_the_last_of_its_calls_is_gone() {
        board.call(call("c1", List.of("101"), null));
        board.call(call("c2", List.of("101"), null));
        board.callEnded("c1");
        assertThat(state("101")).isEqualTo(State.RINGING);
        board.callEnded("c2");
        assertThat(state("101")).isEqualTo(State.OFFLINE);
    }

    @Test
    void of_many_changes_to_one_item_a_subscriber_hears_the_latest_once() {
        board.subscribe(heard::add);
        for (int contacts = 1; contacts <= 50; contacts++) {
            board.registrations("101", contacts);
        }
        board.tell();
        assertThat(heard).containsExactly(new LiveChange.PresenceChanged(new ExtensionPresence("101", 50, State.IDLE)));
        board.tell();
        assertThat(heard).hasSize(1);
    }

    @Test
    void a_call_that_came_and_went_between_two_tellings_is_only_told_as_ended() {
        board.subscribe(heard::add);
        board.call(call("c1", List.of(), null));
        board.callEnded("c1");
        board.tell();
        assertThat(heard).contains(new LiveChange.CallEnded("c1")).noneMatch(LiveChange.CallChanged.class::isInstance);
    }

    @Test
    void a_subscriber_that_fails_does_not_keep_the_others_from_hearing() {
        board.subscribe(change -> {
            throw new IllegalStateException("page is gone");
        });
        board.subscribe(heard::add);
        board.published(12);
        board.tell();
        assertThat(heard).containsExactly(new LiveChange.Published(12));
    }

    @Test
    void after_its_subscription_is_closed_nothing_is_heard() {
        var subscription = board.subscribe(heard::add);
        board.subscribe(heard::add);
        subscription.close();
        subscription.close();
        board.published(1);
        board.tell();
        assertThat(heard).hasSize(1);
    }

    private State state(String extension) {
        return board.presence(extension).state();
    }

    private static CallSnapshot call(String id, List<String> ringing, @Nullable String answeredBy) {
        return new CallSnapshot(
                id, "demo", "100", null, "600", "600", answeredBy == null ? "ringing" : "talking", 1, ringing, answeredBy, 1, 0);
    }
}
