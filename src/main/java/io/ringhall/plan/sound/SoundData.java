package io.ringhall.plan.sound;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's defaults of sound, as forms and REST edit them. There is one for each tenant, also before it is saved.
 *
 * @param musicOnHold id of an audio file
 * @param ringback {@code plain}, {@code tone:} with a country, or the id of an audio file
 * @param recording never {@link RecordingPolicy#DEFAULT}
 * @param recordingAnnouncement id of an audio file, or {@code none}
 * @param recordingDays how long recordings are kept; 0 = until somebody deletes them
 * @param revision of the stored row; null before it is stored
 */
public record SoundData(
        String musicOnHold,
        String ringback,
        RecordingPolicy recording,
        String recordingAnnouncement,
        int recordingDays,
        @Nullable Long revision) {
    public static final String SYSTEM_MUSIC = "hold-music";
    public static final String SYSTEM_ANNOUNCEMENT = "call-recorded";
    public static final int USUAL_DAYS = 90;

    /** What the system says where a tenant has not chosen. */
    public static final SoundData DEFAULT = new SoundData(null, null, null, null, USUAL_DAYS, null);

    public SoundData(
            @Nullable String musicOnHold,
            @Nullable String ringback,
            @Nullable RecordingPolicy recording,
            @Nullable String recordingAnnouncement,
            int recordingDays,
            @Nullable Long revision) {
        this.musicOnHold = given(musicOnHold, SYSTEM_MUSIC);
        this.ringback = given(ringback, GroupSound.PLAIN);
        var policy = Objects.requireNonNullElse(recording, RecordingPolicy.NEVER);
        this.recording = policy == RecordingPolicy.DEFAULT ? RecordingPolicy.NEVER : policy;
        this.recordingAnnouncement = given(recordingAnnouncement, SYSTEM_ANNOUNCEMENT);
        this.recordingDays = recordingDays;
        this.revision = revision;
    }

    private static String given(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() || value.strip().equals(GroupSound.DEFAULT) ? otherwise : value.strip();
    }

    public SoundData withRevision(@Nullable Long value) {
        return new SoundData(musicOnHold, ringback, recording, recordingAnnouncement, recordingDays, value);
    }

    /** A group's choices with every default filled in. */
    public GroupSound complete(GroupSound group) {
        return new GroupSound(
                chosen(group.musicOnHold(), musicOnHold),
                chosen(group.ringback(), ringback),
                group.recording() == RecordingPolicy.DEFAULT ? recording : group.recording(),
                chosen(group.recordingAnnouncement(), recordingAnnouncement));
    }

    private static String chosen(String own, String otherwise) {
        return own.equals(GroupSound.DEFAULT) ? otherwise : own;
    }
}
