package io.ringhall.engine.call;

import org.jspecify.annotations.Nullable;

/**
 * An agent of a queue at this moment.
 *
 * @param busy in a call
 * @param callWaiting takes a second call
 * @param reserved rings for a caller of this or another queue
 * @param restsUntil wrap-up, or a pause after a call that was not taken; milliseconds since the epoch
 * @param idleSince when the last call ended, 0 = had none
 */
public record AgentFacts(
        String extension,
        boolean loggedIn,
        boolean enabled,
        boolean doNotDisturb,
        boolean registered,
        boolean busy,
        boolean callWaiting,
        boolean reserved,
        long restsUntil,
        long idleSince) {

    /** Why the agent is not called now; null = may be called (behaviour.md §5). */
    public @Nullable String obstacle(boolean skipBusy, long now) {
        if (!loggedIn) {
            return "logged out";
        }
        if (!enabled) {
            return "suspended";
        }
        if (doNotDisturb) {
            return "do not disturb";
        }
        if (!registered) {
            return "not registered";
        }
        if (reserved) {
            return "rings for another caller";
        }
        if (busy && (skipBusy || !callWaiting)) {
            return "on a call";
        }
        return restsUntil > now ? "rests" : null;
    }
}
