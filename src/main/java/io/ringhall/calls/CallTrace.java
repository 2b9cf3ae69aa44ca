package io.ringhall.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a call (behaviour.md §7).
 *
 * @param kind what was decided, a lower-case word such as {@code skipped}
 * @param stage 0 = outside any stage
 * @param subject the member, flag, destination or timer it is about
 * @param detail why, in plain English
 */
public record CallTrace(Instant at, String kind, int stage, @Nullable String subject, String detail) {}
