package io.ringhall.engine.call;

import io.ringhall.engine.config.Confirmation;

/**
 * An eligible member's time in a stage.
 *
 * @param startAt when it begins to ring; for one-at-a-time strategies {@link Long#MAX_VALUE} until its turn comes
 * @param ringMillis how long it rings from its start; 0 = to the end of the stage
 * @param stopAt set when it begins
 */
record Turn(
        String member, boolean external, Confirmation confirmation, long startAt, long ringMillis, long stopAt, Phase phase) {
    enum Phase {
        WAITING,
        RINGING,
        /** Rings on from the stage before, beside whoever has the turn. */
        KEPT,
        OVER
    }

    boolean waiting() {
        return phase == Phase.WAITING;
    }

    boolean rings() {
        return phase == Phase.RINGING || phase == Phase.KEPT;
    }

    Turn begun(long now, long stageEnd) {
        return new Turn(member, external, confirmation, now, ringMillis, ringMillis == 0 ? stageEnd : now + ringMillis, Phase.RINGING);
    }

    Turn kept(long stageEnd) {
        return new Turn(member, external, confirmation, startAt, ringMillis, stageEnd, Phase.KEPT);
    }

    Turn over() {
        return new Turn(member, external, confirmation, startAt, ringMillis, stopAt, Phase.OVER);
    }
}
