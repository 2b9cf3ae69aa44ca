package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.calls.Recording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A recorded call; its sound is at {@code audio} below it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordingResource(
        @Schema(description = "Of the call") String id,
        String group,
        String from,
        @Nullable String fromName,
        String agent,
        Instant startedAt,
        double seconds,
        long bytes,
        @Schema(description = "false: it breaks off, because the disk was full or the process died") boolean complete) {
    public static RecordingResource of(Recording recording) {
        return new RecordingResource(
                recording.id(), recording.group(), recording.from(), recording.fromName(), recording.agent(), recording.startedAt(),
                recording.length().toMillis() / 1000.0, recording.bytes(), recording.complete());
    }
}
