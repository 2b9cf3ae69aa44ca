package io.ringhall.engine.report;

import org.jspecify.annotations.Nullable;

/**
 * How a trunk fares. Times are milliseconds since the epoch, 0 = did not happen.
 *
 * @param id the trunk's id in its configuration
 * @param registeredUntil when the registration ends unless refreshed
 * @param nextAttemptAt when the next REGISTER is due
 * @param availabilitySince when {@code availability} became what it is
 * @param address "ip:port/TRANSPORT" the last REGISTER or OPTIONS went to, null = none yet
 * @param roundTripMillis of the last answered OPTIONS, -1 = none
 * @param calls in progress, both directions
 * @param problem the last failure in plain English, null = none since the last success
 */
public record TrunkState(
        String domain,
        String id,
        String name,
        Registration registration,
        long registeredUntil,
        long nextAttemptAt,
        Availability availability,
        long availabilitySince,
        @Nullable String address,
        long roundTripMillis,
        int calls,
        int maxCalls,
        @Nullable String problem) {

    public enum Registration {
        /** The trunk does not register. */
        NONE,
        TRYING,
        REGISTERED,
        /** Refused, e.g. a wrong password: tried again, but slowly. */
        REFUSED,
        /** No answer, or the server failed: tried again with growing pauses. */
        FAILED
    }

    public enum Availability {
        /** Not probed, or nothing certain yet: used for calls. */
        UNKNOWN,
        UP,
        /** Two probes in a row were missed: calls pass it over while another trunk can take them. */
        DOWN,
        /** Switched off. */
        OFF
    }
}
