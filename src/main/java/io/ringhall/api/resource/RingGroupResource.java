package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.ringhall.plan.notices.GroupNotices;
import io.ringhall.plan.ringgroup.DisplayMode;
import io.ringhall.plan.ringgroup.MissedCallMarking;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.sound.GroupSound;
import io.ringhall.plan.sound.RecordingPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A ring group; all but number, name, stages and final have a default. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RingGroupResource(
        @Nullable String number,
        @Nullable String name,
        @Nullable List<String> aliases,
        @Schema(description = "One to three") @Nullable List<StageResource> stages,
        @JsonProperty("final") @Nullable DestinationResource finalDestination,
        @Schema(allowableValues = {"caller", "group", "group-caller", "caller-group"}) @Nullable String display,
        @Nullable String namePrefix,
        @Nullable Boolean skipBusy,
        @Nullable Boolean followForwards,
        @Schema(allowableValues = {"unless-answered", "always", "never"}) @Nullable String missedCallMarking,
        @Schema(description = "0 = unlimited") @Nullable Integer maxConcurrentCalls,
        @Nullable DestinationResource overflow,
        @Nullable String crmAccount,
        @Schema(description = "E.164 number outside members see; none = the trunk's own") @Nullable String outboundCallerId,
        @Schema(description = "default = as the tenant says; else the id of an audio file") @Nullable String musicOnHold,
        @Schema(description = "What callers hear while it rings: default, plain (180), tone:de and other countries, or the id of an audio file")
                @Nullable String ringback,
        @Schema(allowableValues = {"default", "always", "on-demand", "never"}) @Nullable String recording,
        @Schema(description = "Said before the first human: default, none, or the id of an audio file") @Nullable String recordingAnnouncement,
        @Nullable MissedCallMailResource missedCallMail,
        @Nullable DailyReportResource dailyReport,
        @Nullable ActionUrlResource actionUrl,
        @Schema(description = "Members' phones get the CRM account number as X-CRM-Account") @Nullable Boolean crmHeader,
        @Schema(description = "Asked before anything rings; the first that holds sends the call elsewhere")
                @Nullable List<FlagRuleResource> flagRules,
        @Nullable Long revision) {
    public static RingGroupResource of(RingGroupData data) {
        return new RingGroupResource(
                data.number(),
                data.name(),
                data.aliases(),
                data.stages().stream().map(StageResource::of).toList(),
                DestinationResource.of(data.finalDestination()),
                Words.word(data.display()),
                data.namePrefix(),
                data.skipBusy(),
                data.followForwards(),
                Words.word(data.missedCallMarking()),
                data.maxConcurrentCalls(),
                DestinationResource.of(data.overflow()),
                data.crmAccount(),
                data.outboundCallerId(),
                data.sound().musicOnHold(),
                data.sound().ringback(),
                Words.word(data.sound().recording()),
                data.sound().recordingAnnouncement(),
                MissedCallMailResource.of(data.notices().missedCallMail()),
                DailyReportResource.of(data.notices().dailyReport()),
                ActionUrlResource.of(data.notices().actionUrl()),
                data.notices().crmHeader(),
                FlagRuleResource.of(data.flagRules()),
                data.revision());
    }

    public RingGroupData data(@Nullable String otherwise) {
        var given = stages == null ? List.<StageResource>of() : stages;
        return new RingGroupData(
                Given.text(number == null ? otherwise : number),
                Given.text(name),
                aliases,
                IntStream.range(0, given.size())
                        .mapToObj(i -> given.get(i).data("stages[" + i + "]"))
                        .toList(),
                DestinationResource.data(finalDestination, "final"),
                Words.value(DisplayMode.class, display, "display"),
                namePrefix,
                Given.flag(skipBusy, false),
                Given.flag(followForwards, false),
                Words.value(MissedCallMarking.class, missedCallMarking, "missedCallMarking"),
                Given.number(maxConcurrentCalls, 0),
                DestinationResource.data(overflow, "overflow"),
                crmAccount,
                outboundCallerId,
                new GroupSound(
                        musicOnHold, ringback, Words.value(RecordingPolicy.class, recording, "recording"), recordingAnnouncement),
                new GroupNotices(
                        MissedCallMailResource.data(missedCallMail, "missedCallMail"),
                        DailyReportResource.data(dailyReport, "dailyReport"),
                        ActionUrlResource.data(actionUrl, "actionUrl"),
                        Given.flag(crmHeader, false)),
                FlagRuleResource.data(flagRules),
                revision);
    }
}
