package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.sound.RecordingPolicy;
import io.ringhall.plan.sound.SoundData;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a tenant's callers hear, and what is recorded, where a group does not say otherwise. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SoundResource(
        @Schema(description = "Id of an audio file") @Nullable String musicOnHold,
        @Schema(description = "plain (180), tone:de and other countries, or the id of an audio file") @Nullable String ringback,
        @Schema(allowableValues = {"always", "on-demand", "never"}) @Nullable String recording,
        @Schema(description = "Said before the first human: none, or the id of an audio file") @Nullable String recordingAnnouncement,
        @Schema(description = "Recordings are kept so many days; 0 = until somebody deletes them") @Nullable Integer recordingDays,
        @Nullable Long revision) {
    public static SoundResource of(SoundData data) {
        return new SoundResource(
                data.musicOnHold(), data.ringback(), Words.word(data.recording()), data.recordingAnnouncement(), data.recordingDays(),
                data.revision());
    }

    public SoundData data() {
        return new SoundData(
                musicOnHold,
                ringback,
                Words.value(RecordingPolicy.class, recording, "recording"),
                recordingAnnouncement,
                Given.number(recordingDays, SoundData.USUAL_DAYS),
                revision);
    }
}
