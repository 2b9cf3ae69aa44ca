package io.ringhall.api.resource;

import io.ringhall.calls.RecordingUse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** Somebody did something with a recording. */
public record RecordingUseResource(
        Instant at, String username, @Schema(allowableValues = {"listened", "downloaded", "deleted"}) String what) {
    public static RecordingUseResource of(RecordingUse use) {
        return new RecordingUseResource(use.at(), use.username(), Words.word(use.what()));
    }
}
