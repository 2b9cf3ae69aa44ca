package io.ringhall.api.resource;

import io.ringhall.switchboard.FlagSpan;
import java.time.Instant;

/** A time in which a flag is set. @param to exclusive */
public record FlagSpanResource(Instant from, Instant to) {
    public static FlagSpanResource of(FlagSpan span) {
        return new FlagSpanResource(span.from(), span.to());
    }
}
