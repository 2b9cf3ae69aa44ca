package io.ringhall.bench;

import org.jspecify.annotations.Nullable;

/** One call of the load, as the caller and all its phones know it. */
final class GeneratedCall {
    final int number;
    long invitedAt;
    boolean rang;
    boolean branched;
    boolean answered;
    boolean over;
    boolean succeeded;
    int cseq = 1;
    String target = "";
    String to = "";
    String route = "";
    Repeats.@Nullable Pending invite;
    Repeats.@Nullable Pending bye;
    /** What each phone waits to have acknowledged, and whether it was invited. */
    final Repeats.@Nullable Pending[] finals = new Repeats.Pending[3];
    final boolean[] invited = new boolean[3];

    GeneratedCall(int number) {
        this.number = number;
    }

    static void settle(Repeats.@Nullable Pending pending) {
        if (pending != null) {
            pending.answered = true;
        }
    }
}
