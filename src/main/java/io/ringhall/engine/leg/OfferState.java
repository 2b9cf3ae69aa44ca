package io.ringhall.engine.leg;

import org.jspecify.annotations.Nullable;

/**
 * Whose offer is open in a dialog (RFC 3264 §4, RFC 6337 §2): one at a time. {@code src/spec/offer-answer.md} is its table.
 * A null successor means that the standard allows no such thing here.
 */
enum OfferState {
    /** No session yet, no offer made. */
    NONE,
    /** Our first offer waits for its answer. */
    FIRST_OURS,
    /** The peer's first offer waits for ours. */
    FIRST_THEIRS,
    /** A session holds, nothing is open. */
    STABLE,
    OURS,
    THEIRS;

    @Nullable OfferState offerOut() {
        return this == NONE ? FIRST_OURS : this == STABLE ? OURS : null;
    }

    @Nullable OfferState offerIn() {
        return this == NONE ? FIRST_THEIRS : this == STABLE ? THEIRS : null;
    }

    @Nullable OfferState answerOut() {
        return theirs() ? STABLE : null;
    }

    @Nullable OfferState answerIn() {
        return ours() ? STABLE : null;
    }

    /** What holds when the open offer was refused: what held before. */
    OfferState refused() {
        return switch (this) {
            case FIRST_OURS, FIRST_THEIRS, NONE -> NONE;
            case OURS, THEIRS, STABLE -> STABLE;
        };
    }

    boolean ours() {
        return this == OURS || this == FIRST_OURS;
    }

    boolean theirs() {
        return this == THEIRS || this == FIRST_THEIRS;
    }

    /** RFC 3311 §5.2, RFC 3261 §14.2: what an offer gets that meets an open one: 0 = take it. */
    int refusal() {
        return ours() ? 491 : theirs() ? 500 : 0;
    }
}
