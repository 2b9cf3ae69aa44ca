package io.ringhall.switchboard;

import io.ringhall.engine.report.TrunkState;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a trunk fares now.
 *
 * @param registration none / trying / registered / refused / failed
 * @param availability unknown / up / down / off
 * @param address "ip:port/TRANSPORT" it was last reached at
 * @param roundTripMillis of the last answered probe; null = none
 * @param calls in progress, both directions
 * @param maxCalls 0 = no limit
 * @param problem the last failure in plain English; null = none
 */
public record LiveTrunk(
        String name,
        String registration,
        @Nullable Instant registeredUntil,
        String availability,
        @Nullable String address,
        @Nullable Long roundTripMillis,
        int calls,
        int maxCalls,
        @Nullable String problem) {
    static LiveTrunk of(TrunkState state) {
        return new LiveTrunk(
                state.name(),
                state.registration().name().toLowerCase(Locale.ROOT),
                state.registeredUntil() == 0 ? null : Instant.ofEpochMilli(state.registeredUntil()),
                state.availability().name().toLowerCase(Locale.ROOT),
                state.address(),
                state.roundTripMillis() < 0 ? null : state.roundTripMillis(),
                state.calls(),
                state.maxCalls(),
                state.problem());
    }
}
