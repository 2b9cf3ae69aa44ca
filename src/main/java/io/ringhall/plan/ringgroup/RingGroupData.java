package io.ringhall.plan.ringgroup;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.Reference;
import io.ringhall.plan.Renumbering;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.notices.GroupNotices;
import io.ringhall.plan.sound.GroupSound;
import io.ringhall.plan.serviceflag.FlagConditionData;
import io.ringhall.plan.serviceflag.FlagRuleData;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ring group as forms and REST edit it (behaviour.md §1).
 *
 * @param aliases further numbers that reach it
 * @param stages up to three
 * @param finalDestination where the call goes when nobody answers; null is refused
 * @param namePrefix put before the shown name
 * @param skipBusy members on a call do not ring
 * @param followForwards members' own forwards are followed
 * @param maxConcurrentCalls 0 = unlimited; a call beyond it goes to {@code overflow}, or is busy without one
 * @param crmAccount at most 64 characters
 * @param outboundCallerId E.164 number that cell phones and other outside members see; null = the trunk's own
 * @param sound what its callers hear, and whether its calls are recorded
 * @param notices mails, reports and action URLs
 * @param flagRules send callers elsewhere before anything rings; the first that holds wins
 * @param revision of the stored row; null before it is stored
 */
public record RingGroupData(
        String number,
        String name,
        List<String> aliases,
        List<StageData> stages,
        @Nullable DestinationData finalDestination,
        DisplayMode display,
        @Nullable String namePrefix,
        boolean skipBusy,
        boolean followForwards,
        MissedCallMarking missedCallMarking,
        int maxConcurrentCalls,
        @Nullable DestinationData overflow,
        @Nullable String crmAccount,
        @Nullable String outboundCallerId,
        GroupSound sound,
        GroupNotices notices,
        List<FlagRuleData> flagRules,
        @Nullable Long revision) {
    public static final int MAX_STAGES = 3;

    public RingGroupData(
            String number,
            String name,
            @Nullable List<String> aliases,
            @Nullable List<StageData> stages,
            @Nullable DestinationData finalDestination,
            @Nullable DisplayMode display,
            @Nullable String namePrefix,
            boolean skipBusy,
            boolean followForwards,
            @Nullable MissedCallMarking missedCallMarking,
            int maxConcurrentCalls,
            @Nullable DestinationData overflow,
            @Nullable String crmAccount,
            @Nullable String outboundCallerId,
            @Nullable GroupSound sound,
            @Nullable GroupNotices notices,
            @Nullable List<FlagRuleData> flagRules,
            @Nullable Long revision) {
        this.number = number;
        this.name = name;
        this.aliases = aliases == null ? List.of() : List.copyOf(aliases);
        this.stages = stages == null ? List.of() : List.copyOf(stages);
        this.finalDestination = finalDestination;
        this.display = display == null ? DisplayMode.CALLER : display;
        this.namePrefix = namePrefix;
        this.skipBusy = skipBusy;
        this.followForwards = followForwards;
        this.missedCallMarking = missedCallMarking == null ? MissedCallMarking.UNLESS_ANSWERED : missedCallMarking;
        this.maxConcurrentCalls = maxConcurrentCalls;
        this.overflow = overflow;
        this.crmAccount = crmAccount;
        this.outboundCallerId = outboundCallerId == null || outboundCallerId.isBlank() ? null : outboundCallerId.strip();
        this.sound = sound == null ? GroupSound.AS_TENANT : sound;
        this.notices = notices == null ? GroupNotices.DEFAULT : notices;
        this.flagRules = flagRules == null ? List.of() : List.copyOf(flagRules);
        this.revision = revision;
    }

    /** A group with every default, no stage and no Final yet. */
    public static RingGroupData of(String number, String name) {
        return new RingGroupData(number, name, null, null, null, null, null, false, false, null, 0, null, null, null, null, null, null, null);
    }

    public RingGroupData withNumber(String value) {
        return new RingGroupData(value, name, aliases, stages, finalDestination, display, namePrefix, skipBusy,
                followForwards, missedCallMarking, maxConcurrentCalls, overflow, crmAccount, outboundCallerId, sound, notices, flagRules, revision);
    }

    public RingGroupData withName(String value) {
        return new RingGroupData(number, value, aliases, stages, finalDestination, display, namePrefix, skipBusy,
                followForwards, missedCallMarking, maxConcurrentCalls, overflow, crmAccount, outboundCallerId, sound, notices, flagRules, revision);
    }

    public RingGroupData withAliases(List<String> value) {
        return new RingGroupData(number, name, value, stages, finalDestination, display, namePrefix, skipBusy,
                followForwards, missedCallMarking, maxConcurrentCalls, overflow, crmAccount, outboundCallerId, sound, notices, flagRules, revision);
    }

    public RingGroupData withStages(List<StageData> value) {
        return new RingGroupData(number, name, aliases, value, finalDestination, display, namePrefix, skipBusy,
                followForwards, missedCallMarking, maxConcurrentCalls, overflow, crmAccount, outboundCallerId, sound, notices, flagRules, revision);
    }

    public RingGroupData withStages(StageData... value) {
        return withStages(List.of(value));
    }

    public RingGroupData withFinal(@Nullable DestinationData value) {
        return new RingGroupData(number, name, aliases, stages, value, display, namePrefix, skipBusy,
                followForwards, missedCallMarking, maxConcurrentCalls, overflow, crmAccount, outboundCallerId, sound, notices, flagRules, revision);
    }

    public RingGroupData withMaxConcurrentCalls(int value, @Nullable DestinationData beyond) {
        return new RingGroupData(number, name, aliases, stages, finalDestination, display, namePrefix, skipBusy,
                followForwards, missedCallMarking, value, beyond, crmAccount, outboundCallerId, sound, notices, flagRules, revision);
    }

    public RingGroupData withOutboundCallerId(@Nullable String value) {
        return new RingGroupData(number, name, aliases, stages, finalDestination, display, namePrefix, skipBusy,
                followForwards, missedCallMarking, maxConcurrentCalls, overflow, crmAccount, value, sound, notices, flagRules, revision);
    }

    public RingGroupData withSound(GroupSound value) {
        return new RingGroupData(number, name, aliases, stages, finalDestination, display, namePrefix, skipBusy,
                followForwards, missedCallMarking, maxConcurrentCalls, overflow, crmAccount, outboundCallerId, value, notices, flagRules, revision);
    }

    public RingGroupData withCrmAccount(@Nullable String value) {
        return new RingGroupData(number, name, aliases, stages, finalDestination, display, namePrefix, skipBusy,
                followForwards, missedCallMarking, maxConcurrentCalls, overflow, value, outboundCallerId, sound, notices, flagRules, revision);
    }

    public RingGroupData withNotices(GroupNotices value) {
        return new RingGroupData(number, name, aliases, stages, finalDestination, display, namePrefix, skipBusy,
                followForwards, missedCallMarking, maxConcurrentCalls, overflow, crmAccount, outboundCallerId, sound, value, flagRules, revision);
    }

    public RingGroupData withFlagRules(List<FlagRuleData> value) {
        return new RingGroupData(number, name, aliases, stages, finalDestination, display, namePrefix, skipBusy,
                followForwards, missedCallMarking, maxConcurrentCalls, overflow, crmAccount, outboundCallerId, sound, notices, value, revision);
    }

    public RingGroupData withRevision(@Nullable Long value) {
        return new RingGroupData(number, name, aliases, stages, finalDestination, display, namePrefix, skipBusy,
                followForwards, missedCallMarking, maxConcurrentCalls, overflow, crmAccount, outboundCallerId, sound, notices, flagRules, value);
    }

    public List<Reference> references() {
        return Stream.of(
                        FlagRuleData.references(flagRules),
                        conditionReferences(),
                        memberReferences(),
                        DestinationData.references(finalDestination, "final"),
                        DestinationData.references(overflow, "overflow"))
                .flatMap(references -> references)
                .toList();
    }

    private Stream<Reference> conditionReferences() {
        return IntStream.range(0, stages.size()).boxed().flatMap(i -> Stream.concat(
                FlagConditionData.references(stages.get(i).when(), "stages[" + i + "].when"),
                FlagConditionData.references(stages.get(i).cellsWhen(), "stages[" + i + "].cellsWhen")));
    }

    private Stream<Reference> memberReferences() {
        return IntStream.range(0, stages.size()).boxed().flatMap(i -> {
            var members = stages.get(i).members();
            return IntStream.range(0, members.size())
                    .filter(j -> members.get(j).extension() != null)
                    .mapToObj(j -> new Reference(
                            ThingKind.EXTENSION,
                            Objects.requireNonNull(members.get(j).extension()),
                            "stages[" + i + "].members[" + j + "]"));
        });
    }

    public RingGroupData following(Renumbering change) {
        return withStages(stages.stream().map(stage -> stage.following(change)).toList())
                .withFinal(change.of(finalDestination))
                .withMaxConcurrentCalls(maxConcurrentCalls, change.of(overflow))
                .withFlagRules(FlagRuleData.following(flagRules, change));
    }
}
