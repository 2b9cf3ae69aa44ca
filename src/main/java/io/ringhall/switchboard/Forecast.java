package io.ringhall.switchboard;

import io.ringhall.engine.report.Simulated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to a call that nobody answers.
 *
 * @param decisions in the words of a call's trace
 * @param rings who would ring, from when to when
 * @param endsWith where it ends: "ivr 701", "mailbox 703", "480"…
 * @param endsAt when
 */
public record Forecast(Instant at, List<Decision> decisions, List<Ring> rings, String endsWith, Instant endsAt) {
    /** @param kind as in a call's trace, e.g. "flag", "stage", "skipped" @param stage 0 = in none */
    public record Decision(Instant at, String kind, int stage, @Nullable String subject, String detail) {}

    /** @param stage 0 = in none */
    public record Ring(String member, int stage, Instant from, Instant to) {}

    static Forecast of(Simulated simulated) {
        return new Forecast(
                Instant.ofEpochMilli(simulated.from()),
                simulated.trace().stream()
                        .map(entry -> new Decision(
                                Instant.ofEpochMilli(entry.at()),
                                entry.kind().name().toLowerCase(java.util.Locale.ROOT),
                                entry.stage(),
                                entry.subject(),
                                entry.detail()))
                        .toList(),
                simulated.rings().stream()
                        .map(ring -> new Ring(ring.member(), ring.stage(), Instant.ofEpochMilli(ring.from()), Instant.ofEpochMilli(ring.to())))
                        .toList(),
                simulated.endsWith(),
                Instant.ofEpochMilli(simulated.to()));
    }
}
