package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.switchboard.Forecast;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to a call that nobody answers.
 *
 * @param trace the decisions, in the words of a real call's trace
 * @param rings who would ring, from when to when
 * @param endsWith where it ends: "ivr 701", "mailbox 703", "480"…
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SimulationResource(
        Instant at, String from, String dialled, List<Decision> trace, List<Ring> rings, String endsWith, double seconds) {
    /** @param after seconds since the call came */
    public record Decision(double after, String kind, int stage, @Nullable String subject, String detail) {}

    /** @param after seconds since the call came @param seconds how long */
    public record Ring(String member, int stage, double after, double seconds) {}

    public static SimulationResource of(Forecast forecast, String from, String dialled) {
        return new SimulationResource(
                forecast.at(),
                from,
                dialled,
                forecast.decisions().stream()
                        .map(each -> new Decision(seconds(forecast.at(), each.at()), each.kind(), each.stage(), each.subject(), each.detail()))
                        .toList(),
                forecast.rings().stream()
                        .map(each -> new Ring(each.member(), each.stage(), seconds(forecast.at(), each.from()), seconds(each.from(), each.to())))
                        .toList(),
                forecast.endsWith(),
                seconds(forecast.at(), forecast.endsAt()));
    }

    private static double seconds(Instant from, Instant to) {
        return (to.toEpochMilli() - from.toEpochMilli()) / 1000.0;
    }
}
