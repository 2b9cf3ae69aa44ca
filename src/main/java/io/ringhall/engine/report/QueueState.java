package io.ringhall.engine.report;

import java.util.List;

/**
 * A call queue at this moment.
 *
 * @param waiting callers in it
 * @param longestSince when the one who waits longest came, milliseconds since the epoch; 0 = nobody waits
 * @param handlingMillis how long a call took an agent lately; 0 = not known yet
 * @param agents primary agents in order, then those who joined
 */
public record QueueState(String domain, String number, int waiting, long longestSince, long handlingMillis, List<Agent> agents) {
    /** @param primary of the queue's own list @param state what keeps the agent from the next call, or "free" */
    public record Agent(String extension, boolean primary, boolean loggedIn, String state) {}

    public int loggedIn() {
        return (int) agents.stream().filter(Agent::loggedIn).count();
    }
}
