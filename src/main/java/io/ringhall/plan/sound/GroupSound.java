package io.ringhall.plan.sound;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group's choices of sound (behaviour.md §3). {@link #DEFAULT} in any of them means: as the tenant says.
 *
 * @param musicOnHold id of an audio file
 * @param ringback {@link #PLAIN}, {@code tone:} with a country, or the id of an audio file
 * @param recordingAnnouncement id of an audio file, or {@link #NONE}
 */
public record GroupSound(String musicOnHold, String ringback, RecordingPolicy recording, String recordingAnnouncement) {
    public static final String DEFAULT = "default";
    /** 180, and the caller's own telephone makes the tone. */
    public static final String PLAIN = "plain";
    public static final String NONE = "none";
    /** Before a country of {@link ToneCountries}. */
    public static final String TONE = "tone:";

    public static final GroupSound AS_TENANT = new GroupSound(DEFAULT, DEFAULT, RecordingPolicy.DEFAULT, DEFAULT);

    public GroupSound(
            @Nullable String musicOnHold,
            @Nullable String ringback,
            @Nullable RecordingPolicy recording,
            @Nullable String recordingAnnouncement) {
        this.musicOnHold = given(musicOnHold);
        this.ringback = given(ringback);
        this.recording = Objects.requireNonNullElse(recording, RecordingPolicy.DEFAULT);
        this.recordingAnnouncement = given(recordingAnnouncement);
    }

    private static String given(@Nullable String value) {
        return value == null || value.isBlank() ? DEFAULT : value.strip();
    }

    /** Words that mean something else than an audio file, so no file may have them as its id. */
    public static boolean isWord(String value) {
        return value.equals(DEFAULT) || value.equals(PLAIN) || value.equals(NONE) || value.startsWith(TONE);
    }

}
