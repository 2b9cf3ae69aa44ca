package io.ringhall.plan.prompt;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Where audio files are played. */
final class PromptUsages {
    private PromptUsages() {}

    /** All of them, by the file's id. */
    static void each(TenantPlan plan, BiConsumer<String, Usage> found) {
        plan.ivrs().forEach(ivr -> {
            var at = new At(ThingKind.IVR, ivr.number(), ivr.name(), found);
            at.plays("greeting", ivr.greeting());
            ivr.keys().forEach((key, destination) -> at.announces("keys." + key, destination));
        });
        plan.queues().forEach(queue -> {
            var at = new At(ThingKind.QUEUE, queue.number(), queue.name(), found);
            at.plays("welcome", queue.welcome());
            at.plays("music", queue.music());
            at.announces("afterMaxWait", queue.afterMaxWait());
        });
        plan.mailboxes()
                .forEach(box -> new At(ThingKind.MAILBOX, box.number(), box.name(), found).plays("greeting", box.greeting()));
        plan.ringGroups().forEach(group -> {
            var data = group.data();
            var at = new At(ThingKind.RING_GROUP, data.number(), data.name(), found);
            at.announces("final", data.finalDestination());
            at.announces("overflow", data.overflow());
            at.plays("musicOnHold", data.sound().musicOnHold());
            at.plays("ringback", data.sound().ringback());
            at.plays("recordingAnnouncement", data.sound().recordingAnnouncement());
        });
        plan.extensions().forEach(extension -> new At(
                        ThingKind.EXTENSION, extension.data().number(), extension.data().name(), found)
                .announces("noAnswer", extension.data().noAnswer()));
        plan.numbers().forEach(number -> new At(ThingKind.NUMBER, number.number(), number.name(), found)
                .announces("destination", number.destination()));
        var tenant = new At(ThingKind.SOUND, "", "Defaults of sound", found);
        tenant.plays("musicOnHold", plan.sound().musicOnHold());
        tenant.plays("ringback", plan.sound().ringback());
        tenant.plays("recordingAnnouncement", plan.sound().recordingAnnouncement());
    }

    static Map<String, List<Usage>> of(TenantPlan plan) {
        var all = new java.util.HashMap<String, List<Usage>>();
        each(plan, (id, usage) -> all.computeIfAbsent(id, i -> new ArrayList<>()).add(usage));
        return all;
    }

    private record At(ThingKind kind, String number, String name, BiConsumer<String, Usage> found) {
        void plays(String where, String id) {
            found.accept(id, new Usage(kind, number, name, where));
        }

        void announces(String where, @Nullable DestinationData destination) {
            if (destination != null && destination.kind() == DestinationData.Kind.ANNOUNCEMENT) {
                plays(where, destination.number());
            }
        }
    }
}
