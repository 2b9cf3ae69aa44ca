package io.ringhall.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which calls to show; null = all.
 *
 * @param group the ring group's number
 * @param number a number that must be the caller, the dialled number or who answered; matched from its beginning
 * @param account the group's CRM account number
 * @param since started at or after
 * @param until started before
 */
public record CallFilter(
        @Nullable String group,
        @Nullable String number,
        @Nullable String account,
        @Nullable CallOutcome outcome,
        @Nullable Instant since,
        @Nullable Instant until) {
    public static final CallFilter ALL = new CallFilter(null, null, null, null, null, null);

    public CallFilter withGroup(@Nullable String value) {
        return new CallFilter(value, number, account, outcome, since, until);
    }

    public CallFilter withNumber(@Nullable String value) {
        return new CallFilter(group, value, account, outcome, since, until);
    }

    public CallFilter withAccount(@Nullable String value) {
        return new CallFilter(group, number, value, outcome, since, until);
    }

    public CallFilter withOutcome(@Nullable CallOutcome value) {
        return new CallFilter(group, number, account, value, since, until);
    }

    public CallFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new CallFilter(group, number, account, outcome, from, to);
    }
}
