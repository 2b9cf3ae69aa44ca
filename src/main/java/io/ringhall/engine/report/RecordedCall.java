package io.ringhall.engine.report;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A call that is being recorded, or was.
 *
 * @param id of the call
 * @param group number of the group that took the call: recordings belong to it
 * @param fromName null = none given
 * @param agent who answered
 * @param startedAt when the recording began, milliseconds since the epoch
 */
public record RecordedCall(
        String id, String domain, String group, String from, @Nullable String fromName, String agent, long startedAt, Path file) {}
