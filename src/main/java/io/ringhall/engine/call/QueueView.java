package io.ringhall.engine.call;

/**
 * A queue at this moment.
 *
 * @param waiting callers in it
 * @param position of the asking call, 1 = next; 0 = it is not in the queue
 * @param loggedIn agents that are
 * @param registered those of them with a registered phone
 * @param handlingMillis how long a call took an agent lately, wrap-up included; 0 = not known yet
 */
public record QueueView(int waiting, int position, int loggedIn, int registered, long handlingMillis) {
    /** Nobody is there. */
    public static final QueueView EMPTY = new QueueView(0, 0, 0, 0, 0);

    /** Until a queue knows better. */
    static final long USUAL_HANDLING_MILLIS = 180_000;

    /** How long the caller will wait, roughly: everybody in front takes an agent's usual time. */
    long estimateMillis() {
        long each = handlingMillis == 0 ? USUAL_HANDLING_MILLIS : handlingMillis;
        return each * Math.max(1, position) / Math.max(1, loggedIn);
    }
}
