package io.ringhall.engine.trunk;

import io.ringhall.engine.report.TrunkState.Registration;
import org.jspecify.annotations.Nullable;

/**
 * What the answers to a trunk's REGISTER lead to (RFC 3261 §10.2). src/spec/trunks.md is its table.
 *
 * @param expires seconds that are asked for
 * @param failures in a row
 */
public record Registering(long expires, int failures) {
    /** No answer, or no way to the registrar. */
    public static final int SILENCE = 0;

    private static final long LEAST_EXPIRES = 60;
    private static final long LONGEST_EXPIRES = 24 * 3600;
    private static final long FIRST_PAUSE_SECONDS = 5;
    private static final int MOST_DOUBLINGS = 7;

    /**
     * @param next what is to be remembered
     * @param state null = ask again at once
     * @param seconds until the next REGISTER: 80 % of what was granted, or the pause after a failure (a quarter of chance is added)
     * @param granted how long the registration lasts, 0 = there is none
     */
    public record Outcome(Registering next, @Nullable Registration state, double seconds, long granted) {}

    public static Registering begin(int registerSeconds) {
        return new Registering(Math.max(LEAST_EXPIRES, registerSeconds), 0);
    }

    /** @param granted seconds the registrar says, 0 or less = it does not say @param least its Min-Expires, 0 or less = none */
    public Outcome answered(int status, long granted, long least) {
        if (status >= 200 && status < 300) {
            long lasts = granted > 0 ? Math.min(granted, LONGEST_EXPIRES) : expires;
            // §10.2.4: refreshed well before it ends
            return new Outcome(new Registering(expires, 0), Registration.REGISTERED, Math.max(1, lasts * 0.8), lasts);
        }
        if (status == 423 && least > expires && expires < LONGEST_EXPIRES) {
            // §10.2.8
            return new Outcome(new Registering(Math.min(LONGEST_EXPIRES, least), failures), null, 0, 0);
        }
        boolean refused = status != SILENCE && (status < 500 || status >= 600);
        return new Outcome(
                new Registering(expires, failures + 1),
                refused ? Registration.REFUSED : Registration.FAILED,
                FIRST_PAUSE_SECONDS << Math.min(failures, MOST_DOUBLINGS),
                0);
    }
}
