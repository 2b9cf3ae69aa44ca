package io.ringhall.engine.call;

/**
 * A phone that answered for a member and is asked to press 1 while the others ring on (behaviour.md §2). One part of
 * {@link Hunting}; the table is src/spec/confirmation.md.
 *
 * @param round how often the announcement has begun, 1 to {@link #ROUNDS}
 * @param decidesAt when this round is over, milliseconds since the epoch
 * @param last the hunt is otherwise over: this round is not repeated
 */
record Confirming(int leg, String member, int round, long decidesAt, boolean last) {
    static final int ROUNDS = 5;
    static final long WAIT_MILLIS = 4_000;
    /** The end of an announcement is reported; should it not be, the round ends all the same. */
    static final long LONGEST_ANNOUNCEMENT_MILLIS = 60_000;

    static final char ACCEPT = '1';
    static final char DECLINE = '2';
    static final char AGAIN = '3';

    static Confirming first(HuntLeg leg, long now) {
        return new Confirming(leg.leg(), leg.member(), 1, now + LONGEST_ANNOUNCEMENT_MILLIS, false);
    }

    boolean mayRepeat() {
        return round < ROUNDS && !last;
    }

    Confirming repeated(long now) {
        return new Confirming(leg, member, round + 1, now + LONGEST_ANNOUNCEMENT_MILLIS, last);
    }

    /** The announcement is over. */
    Confirming heard(long now) {
        return new Confirming(leg, member, round, now + WAIT_MILLIS, last);
    }

    Confirming lastCall() {
        return new Confirming(leg, member, round, decidesAt, true);
    }
}
