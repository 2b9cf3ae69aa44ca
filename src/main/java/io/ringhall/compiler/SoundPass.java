package io.ringhall.compiler;

import io.ringhall.engine.config.RingingTone;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.sound.GroupSound;

/** Choices of sound name audio files and tones that exist (behaviour.md §3). */
final class SoundPass implements Pass {
    private static final int LONGEST_KEPT = 3_650;

    @Override
    public void check(Draft draft, Findings findings) {
        var plan = draft.plan();
        var tenant = plan.sound();
        var found = findings.about(ThingKind.SOUND, "");
        music(plan, tenant.musicOnHold(), found);
        ringback(plan, tenant.ringback(), found);
        announcement(plan, tenant.recordingAnnouncement(), found);
        found.range("recordingDays", "recording-days-range", "How many days recordings are kept (0 = for good)",
                tenant.recordingDays(), 0, LONGEST_KEPT);
        for (var group : plan.ringGroups()) {
            var about = findings.about(ThingKind.RING_GROUP, group.data().number());
            var sound = group.data().sound();
            if (!sound.musicOnHold().equals(GroupSound.DEFAULT)) {
                music(plan, sound.musicOnHold(), about);
            }
            if (!sound.ringback().equals(GroupSound.DEFAULT)) {
                ringback(plan, sound.ringback(), about);
            }
            if (!sound.recordingAnnouncement().equals(GroupSound.DEFAULT)) {
                announcement(plan, sound.recordingAnnouncement(), about);
            }
        }
    }

    private static void music(TenantPlan plan, String id, Findings.About found) {
        file(plan, "musicOnHold", id, found);
    }

    private static void ringback(TenantPlan plan, String chosen, Findings.About found) {
        if (chosen.startsWith(GroupSound.TONE)) {
            if (RingingTone.of(chosen.substring(GroupSound.TONE.length())) == null) {
                found.error("ringback", "tone-unknown",
                        "There is no ringing tone of " + chosen.substring(GroupSound.TONE.length()) + "; tone:eu fits most of Europe");
            }
        } else if (!chosen.equals(GroupSound.PLAIN)) {
            file(plan, "ringback", chosen, found);
        }
    }

    private static void announcement(TenantPlan plan, String chosen, Findings.About found) {
        if (!chosen.equals(GroupSound.NONE)) {
            file(plan, "recordingAnnouncement", chosen, found);
        }
    }

    private static void file(TenantPlan plan, String path, String id, Findings.About found) {
        if (!PromptsPass.isThere(plan, id)) {
            found.error(path, "prompt-unknown", "There is no audio file " + id);
        }
    }
}
