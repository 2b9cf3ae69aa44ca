package io.ringhall.calls;

import io.ringhall.engine.report.CallRecord;
import java.util.Locale;

/** How a call went, as seen by the caller. */
public enum CallOutcome {
    /** A person answered. */
    ANSWERED,
    /** The caller gave up first. */
    ABANDONED,
    /** No member answered and the call went to Final. */
    FINAL,
    /** Nobody answered and nothing took the call. */
    NO_ANSWER,
    BUSY,
    /** Refused or failed: bad number, loop, overload. */
    FAILED;

    /** The word used in REST and in links: {@code no-answer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CallOutcome of(CallRecord.Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> ANSWERED;
            case ABANDONED -> ABANDONED;
            case FINAL -> FINAL;
            case NO_ANSWER -> NO_ANSWER;
            case BUSY -> BUSY;
            case FAILED -> FAILED;
        };
    }

    /** @throws IllegalArgumentException for an unknown word */
    public static CallOutcome ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
