package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.Binder;
import io.ringhall.plan.prompt.PromptData;
import io.ringhall.plan.sound.GroupSound;
import io.ringhall.plan.sound.RecordingPolicy;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.SoundField;
import java.util.List;

/** What a group's callers hear, and whether its calls are recorded. */
final class GroupSoundFields {
    private final SoundField ringback = new SoundField(
                    "While it rings", "What callers hear until somebody answers. It never answers the call.", "group-ringback")
            .word(GroupSound.DEFAULT, "As the tenant says")
            .word(GroupSound.PLAIN, "The caller's own ringing tone")
            .tones();
    private final SoundField music = new SoundField("On hold", "What callers hear while an agent holds them.", "group-music")
            .word(GroupSound.DEFAULT, "As the tenant says");
    private final Select<RecordingPolicy> recording = new Select<>();
    private final SoundField announcement = new SoundField(
                    "Announcement", "Both sides hear it once, before they talk. The law often asks for it.", "group-announcement")
            .word(GroupSound.DEFAULT, "As the tenant says")
            .word(GroupSound.NONE, "None");

    GroupSoundFields(Binder<GroupSettings> binder, Problems problems) {
        recording.setLabel("Record calls");
        recording.setItems(RecordingPolicy.values());
        recording.setItemLabelGenerator(policy -> policy == null ? "" : label(policy));
        recording.setHelperText("*5 pauses, *6 goes on, by whoever is inside. On demand: *93 begins.");
        recording.getElement().setAttribute("data-testid", "group-recording");
        binder.forField(ringback).bind("ringback");
        binder.forField(music).bind("musicOnHold");
        binder.forField(recording).bind("recording");
        binder.forField(announcement).bind("recordingAnnouncement");
        problems.at("ringback", ringback);
        problems.at("musicOnHold", music);
        problems.at("recording", recording);
        problems.at("recordingAnnouncement", announcement);
    }

    Panel heard() {
        return new Panel("What callers hear", "Audio files are added on the page Audio.").with(ringback, music);
    }

    Panel recorded() {
        return new Panel("Recording", "Answered calls are kept with the group, whoever answered.").with(recording, announcement);
    }

    /** @param present the group's choices now */
    void from(List<PromptData> files, GroupSound present) {
        ringback.from(files, present.ringback());
        music.from(files, present.musicOnHold());
        announcement.from(files, present.recordingAnnouncement());
    }

    static String label(RecordingPolicy policy) {
        return switch (policy) {
            case DEFAULT -> "As the tenant says";
            case ALWAYS -> "Always";
            case ON_DEMAND -> "On demand";
            case NEVER -> "Never";
        };
    }
}
