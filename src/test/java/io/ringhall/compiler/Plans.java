package io.ringhall.compiler;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.PlannedExtension;
import io.ringhall.plan.PlannedGroup;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.attendant.AttendantData;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.numberplan.NumberPlanData;
import io.ringhall.plan.queue.QueueData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupId;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.tenancy.TenantData;
import io.ringhall.plan.sound.SoundData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Builds plans for tests: extensions 101-104, 202, 203, IVR 701, queue 702, mailbox 703, and the groups given. */
final class Plans {
    private Plans() {}

    static TenantPlan with(RingGroupData... groups) {
        return with(List.of(AttendantData.of("701", "IVR 1")), groups);
    }

    static TenantPlan with(List<AttendantData> ivrs, RingGroupData... groups) {
        var extensions = new ArrayList<PlannedExtension>();
        for (var number : List.of("101", "102", "103", "104", "202", "203")) {
            extensions.add(phone(ExtensionData.of(number, "Phone " + number)));
        }
        return with(extensions, ivrs, groups);
    }

    static TenantPlan with(List<PlannedExtension> extensions, List<AttendantData> ivrs, RingGroupData... groups) {
        var planned = new ArrayList<PlannedGroup>();
        for (var group : groups) {
            planned.add(new PlannedGroup(new RingGroupId(planned.size() + 1L), group));
        }
        return new TenantPlan(
                TenantData.of("sales.example.com", "Sales"),
                7,
                extensions,
                planned,
                ivrs,
                List.of(QueueData.of("702", "Queue 1").withAfterMaxWait(DestinationData.mailbox("703"))),
                List.of(MailboxData.of("703", "General Mailbox")),
                Set.of(),
                NumberPlanData.DEFAULT,
                List.of(),
                List.of(),
                SoundData.DEFAULT,
                List.of());
    }

    static PlannedExtension phone(ExtensionData data) {
        return new PlannedExtension(data, "0".repeat(32), "0".repeat(64));
    }

    /** The Sales Ring Group of the article. */
    static RingGroupData sales() {
        return RingGroupData.of("600", "Sales Ring Group")
                .withStages(StageData.ofExtensions("101", "102", "103", "104"), StageData.ofExtensions("202", "203"))
                .withFinal(DestinationData.ivr("701"));
    }
}
