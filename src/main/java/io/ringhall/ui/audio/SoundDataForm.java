package io.ringhall.ui.audio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.plan.prompt.PromptData;
import io.ringhall.plan.sound.GroupSound;
import io.ringhall.plan.sound.RecordingPolicy;
import io.ringhall.plan.sound.SoundData;
import io.ringhall.ui.shared.Held;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.SoundField;
import java.util.List;
import java.util.Optional;

/** What holds for every group that does not say otherwise. */
final class SoundDataForm extends Div {
    private final Binder<SoundData> binder = new Binder<>(SoundData.class);
    private final SoundField ringback = new SoundField(
                    "While it rings", "What callers hear until somebody answers. It never answers the call.", "sound-ringback")
            .word(GroupSound.PLAIN, "The caller's own ringing tone")
            .tones();
    private final SoundField music =
            new SoundField("On hold", "What the other side hears while somebody holds the call.", "sound-musicOnHold");
    private final SoundField announcement = new SoundField(
                    "Announcement before recorded calls", "Both sides hear it once, before they talk.", "sound-recordingAnnouncement")
            .word(GroupSound.NONE, "None");

    SoundDataForm(Problems problems) {
        addClassName("rh-fields");
        var recording = new Select<RecordingPolicy>();
        recording.setLabel("Record calls");
        recording.setItems(RecordingPolicy.NEVER, RecordingPolicy.ALWAYS, RecordingPolicy.ON_DEMAND);
        recording.setItemLabelGenerator(policy -> policy == null ? "" : label(policy));
        recording.setHelperText("Of groups. *5 pauses, *6 goes on, by whoever is inside. On demand: *93 begins.");
        recording.getElement().setAttribute("data-testid", "sound-recording");
        var days = new IntegerField("Recordings are kept");
        days.setSuffixComponent(new Span("days"));
        days.setHelperText("Older ones are deleted by themselves. 0: kept until somebody deletes them.");
        days.setStepButtonsVisible(true);
        days.getElement().setAttribute("data-testid", "sound-recordingDays");
        binder.forField(ringback).bind("ringback");
        binder.forField(music).bind("musicOnHold");
        binder.forField(recording).bind("recording");
        binder.forField(announcement).bind("recordingAnnouncement");
        binder.forField(days).asRequired("0 to 3650 days").bind("recordingDays");
        binder.forField(new Held<Long>()).bind("revision");
        problems.at("ringback", ringback);
        problems.at("musicOnHold", music);
        problems.at("recording", recording);
        problems.at("recordingAnnouncement", announcement);
        problems.at("recordingDays", days);
        add(ringback, music, recording, announcement, days);
    }

    private static String label(RecordingPolicy policy) {
        return switch (policy) {
            case ALWAYS -> "Always";
            case ON_DEMAND -> "On demand";
            case NEVER, DEFAULT -> "Never";
        };
    }

    void open(SoundData data, List<PromptData> files, boolean writable) {
        ringback.from(files, data.ringback());
        music.from(files, data.musicOnHold());
        announcement.from(files, data.recordingAnnouncement());
        binder.readRecord(data);
        binder.setReadOnly(!writable);
    }

    /** What was chosen, or empty while a field refuses it. */
    Optional<SoundData> data() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException invalid) {
            return Optional.empty();
        }
    }
}
