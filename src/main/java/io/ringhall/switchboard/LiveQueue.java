package io.ringhall.switchboard;

import io.ringhall.engine.report.QueueState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call queue now.
 *
 * @param waiting callers in it
 * @param longestSince when the one who waits longest came
 * @param loggedIn agents that are
 * @param handlingSeconds how long a call took an agent lately, wrap-up included; null = not known yet
 */
public record LiveQueue(
        String number, int waiting, @Nullable Instant longestSince, int loggedIn, @Nullable Integer handlingSeconds, List<Agent> agents) {
    /** @param primary of the queue's own list @param state free, or what keeps the agent from the next call */
    public record Agent(String extension, boolean primary, boolean loggedIn, String state) {}

    static LiveQueue of(QueueState state) {
        return new LiveQueue(
                state.number(),
                state.waiting(),
                state.longestSince() == 0 ? null : Instant.ofEpochMilli(state.longestSince()),
                state.loggedIn(),
                state.handlingMillis() == 0 ? null : (int) (state.handlingMillis() / 1000),
                state.agents().stream()
                        .map(agent -> new Agent(agent.extension(), agent.primary(), agent.loggedIn(), agent.state()))
                        .toList());
    }
}
