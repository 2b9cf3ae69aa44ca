package io.ringhall.switchboard;

import java.time.Instant;

/** A time in which a flag is set by its schedule. @param to exclusive */
public record FlagSpan(Instant from, Instant to) {}
