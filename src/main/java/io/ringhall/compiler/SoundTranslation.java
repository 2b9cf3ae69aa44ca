package io.ringhall.compiler;

import io.ringhall.engine.config.GroupSound;
import io.ringhall.engine.config.RecordingRule;
import io.ringhall.engine.config.Ringback;
import io.ringhall.engine.config.RingingTone;
import io.ringhall.engine.config.TenantSound;
import io.ringhall.plan.sound.SoundData;

/** Choices of sound in the engine's words, with every default filled in. */
final class SoundTranslation {
    private SoundTranslation() {}

    static TenantSound tenant(SoundData data) {
        return new TenantSound(data.musicOnHold(), data.recordingDays());
    }

    static GroupSound group(io.ringhall.plan.sound.GroupSound group, SoundData tenant) {
        var whole = tenant.complete(group);
        var announcement = whole.recordingAnnouncement();
        var when =
                switch (whole.recording()) {
                    case ALWAYS -> RecordingRule.When.ALWAYS;
                    case ON_DEMAND -> RecordingRule.When.ON_DEMAND;
                    case NEVER, DEFAULT -> RecordingRule.When.NEVER;
                };
        return new GroupSound(
                whole.musicOnHold(),
                ringback(whole.ringback()),
                new RecordingRule(when, announcement.equals(io.ringhall.plan.sound.GroupSound.NONE) ? null : announcement));
    }

    private static Ringback ringback(String chosen) {
        if (chosen.equals(io.ringhall.plan.sound.GroupSound.PLAIN)) {
            return Ringback.PLAIN;
        }
        if (chosen.startsWith(io.ringhall.plan.sound.GroupSound.TONE)) {
            var tone = RingingTone.of(chosen.substring(io.ringhall.plan.sound.GroupSound.TONE.length()));
            return tone == null ? Ringback.PLAIN : new Ringback.Tone(tone);
        }
        return new Ringback.Audio(chosen);
    }
}
