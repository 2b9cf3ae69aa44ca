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
    void anExtensionGoesFromOfflineOverIdleAndRingingToBusyAndBack() {
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
    void whoCallsIsBusyFromTheStart() {
        board.call(call("c1", List.of("101"), null));
        assertThat(state("100")).isEqualTo(State.BUSY);
    }

    @Test
    void anExtensionStaysRingingUntilTheLastOfItsCallsIsGone() {
        board.call(call("c1", List.of("101"), null));
        board.call(call("c2", List.of("101"), null));
        board.callEnded("c1");
        assertThat(state("101")).isEqualTo(State.RINGING);
        board.callEnded("c2");
        assertThat(state("101")).isEqualTo(State.OFFLINE);
    }

    @Test
    void ofManyChangesToOneItemASubscriberHearsTheLatestOnce() {
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
    void aCallThatCameAndWentBetweenTwoTellingsIsOnlyToldAsEnded() {
        board.subscribe(heard::add);
        board.call(call("c1", List.of(), null));
        board.callEnded("c1");
        board.tell();
        assertThat(heard).contains(new LiveChange.CallEnded("c1")).noneMatch(LiveChange.CallChanged.class::isInstance);
    }

    @Test
    void aSubscriberThatFailsDoesNotKeepTheOthersFromHearing() {
        board.subscribe(change -> {
            throw new IllegalStateException("page is gone");
        });
        board.subscribe(heard::add);
        board.published(12);
        board.tell();
        assertThat(heard).containsExactly(new LiveChange.Published(12));
    }

    @Test
    void afterItsSubscriptionIsClosedNothingIsHeard() {
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
