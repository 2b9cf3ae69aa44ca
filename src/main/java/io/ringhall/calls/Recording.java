package io.ringhall.calls;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recorded call.
 *
 * @param id of the call
 * @param group number of the group it belongs to
 * @param agent who answered
 * @param complete false: the disk refused the rest, or the process died
 * @param peaks for drawing: loudness of each piece as a digit 0-9a-z, left channel, slash, right channel
 */
public record Recording(
        String id,
        String group,
        String from,
        @Nullable String fromName,
        String agent,
        Instant startedAt,
        Duration length,
        long bytes,
        boolean complete,
        String peaks) {}
