package io.ringhall.ui.ringgroup;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.notices.GroupNotices;
import io.ringhall.plan.ringgroup.DisplayMode;
import io.ringhall.plan.ringgroup.MissedCallMarking;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.sound.GroupSound;
import io.ringhall.plan.sound.RecordingPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group without what the board edits: its names, numbers and features. Public because the form reads it by reflection. */
public record GroupSettings(
        String number,
        String name,
        List<String> aliases,
        DisplayMode display,
        @Nullable String namePrefix,
        boolean skipBusy,
        boolean followForwards,
        MissedCallMarking missedCallMarking,
        int maxConcurrentCalls,
        @Nullable DestinationData overflow,
        @Nullable String crmAccount,
        @Nullable String outboundCallerId,
        String musicOnHold,
        String ringback,
        RecordingPolicy recording,
        String recordingAnnouncement,
        GroupNotices notices) {

    static GroupSettings of(RingGroupData group) {
        return new GroupSettings(
                group.number(),
                group.name(),
                group.aliases(),
                group.display(),
                group.namePrefix(),
                group.skipBusy(),
                group.followForwards(),
                group.missedCallMarking(),
                group.maxConcurrentCalls(),
                group.overflow(),
                group.crmAccount(),
                group.outboundCallerId(),
                group.sound().musicOnHold(),
                group.sound().ringback(),
                group.sound().recording(),
                group.sound().recordingAnnouncement(),
                group.notices());
    }

    RingGroupData applyTo(RingGroupData group) {
        return new RingGroupData(
                number,
                name,
                aliases,
                group.stages(),
                group.finalDestination(),
                display,
                blankToNull(namePrefix),
                skipBusy,
                followForwards,
                missedCallMarking,
                maxConcurrentCalls,
                overflow,
                blankToNull(crmAccount),
                blankToNull(outboundCallerId),
                new GroupSound(musicOnHold, ringback, recording, recordingAnnouncement),
                notices,
                group.flagRules(),
                group.revision());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
