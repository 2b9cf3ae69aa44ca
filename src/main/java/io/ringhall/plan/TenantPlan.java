package io.ringhall.plan;

import io.ringhall.plan.attendant.AttendantData;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.number.PhoneNumberData;
import io.ringhall.plan.numberplan.NumberPlanData;
import io.ringhall.plan.queue.QueueData;
import io.ringhall.plan.sound.SoundData;
import io.ringhall.tenancy.TenantData;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything of one tenant, as saved: what the compiler compiles and "where used" searches. Lists are in order of number.
 *
 * @param revision grows by one with every saved change; serves as the published version
 * @param prompts ids of the tenant's own audio files, without the built-in ones
 * @param trunks in the order they are tried
 * @param numbers telephone numbers, which callers from outside dial
 * @param sound defaults of what callers hear, and of recording
 * @param flags service flags
 */
public record TenantPlan(
        TenantData tenant,
        long revision,
        List<PlannedExtension> extensions,
        List<PlannedGroup> ringGroups,
        List<AttendantData> ivrs,
        List<QueueData> queues,
        List<MailboxData> mailboxes,
        Set<String> prompts,
        NumberPlanData numberPlan,
        List<PlannedTrunk> trunks,
        List<PhoneNumberData> numbers,
        SoundData sound,
        List<PlannedFlag> flags) {
    public TenantPlan {
        extensions = List.copyOf(extensions);
        ringGroups = List.copyOf(ringGroups);
        ivrs = List.copyOf(ivrs);
        queues = List.copyOf(queues);
        mailboxes = List.copyOf(mailboxes);
        prompts = Set.copyOf(prompts);
        trunks = List.copyOf(trunks);
        numbers = List.copyOf(numbers);
        flags = List.copyOf(flags);
    }

    public String domain() {
        return tenant.domain();
    }

    /** Every thing with a number, with what it points at. */
    public Stream<Pointing> things() {
        return Stream.of(
                        extensions.stream().map(thing -> new Pointing(
                                ThingKind.EXTENSION, thing.data().number(), thing.data().name(), thing.data().references())),
                        ringGroups.stream().map(thing -> new Pointing(
                                ThingKind.RING_GROUP, thing.data().number(), thing.data().name(), thing.references())),
                        ivrs.stream().map(thing ->
                                new Pointing(ThingKind.IVR, thing.number(), thing.name(), thing.references())),
                        queues.stream().map(thing ->
                                new Pointing(ThingKind.QUEUE, thing.number(), thing.name(), thing.references())),
                        mailboxes.stream().map(thing ->
                                new Pointing(ThingKind.MAILBOX, thing.number(), thing.name(), thing.references())),
                        flags.stream().map(thing -> new Pointing(
                                ThingKind.FLAG, thing.data().number(), thing.data().name(), List.of())),
                        numbers.stream().map(thing ->
                                new Pointing(ThingKind.NUMBER, thing.number(), thing.name(), thing.references())))
                .flatMap(things -> things);
    }

    /** Where something is used by others. */
    public List<Usage> usages(ThingKind kind, String number) {
        return things()
                .filter(thing -> !(thing.kind() == kind && thing.number().equals(number)))
                .flatMap(thing -> thing.references().stream()
                        .filter(reference -> reference.pointsAt(kind, number))
                        .map(reference -> new Usage(thing.kind(), thing.number(), thing.name(), reference.where())))
                .toList();
    }

    /** A thing of the plan, seen as the pointers that leave it. */
    public record Pointing(ThingKind kind, String number, String name, List<Reference> references) {}
}
