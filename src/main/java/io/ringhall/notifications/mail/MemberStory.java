package io.ringhall.notifications.mail;

import io.ringhall.calls.CallDetails;
import io.ringhall.calls.CallLeg;
import io.ringhall.calls.CallTrace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a member did while a group was called, from legs and decision trace.
 *
 * @param what key of a word: member.rang, member.busy…
 * @param seconds how long it rang
 * @param detail what the trace says, where no word fits
 */
record MemberStory(String member, int stage, String what, long seconds, String detail) {

    /** Every member that rang or was passed over, in the order of the trace; of one and the same stage only once. */
    static List<MemberStory> of(CallDetails call) {
        var stories = new ArrayList<MemberStory>();
        var seen = new LinkedHashSet<String>();
        for (var entry : call.trace()) {
            var member = entry.subject();
            if (member != null && entry.stage() > 0 && isAboutAMember(entry) && seen.add(entry.stage() + " " + member)) {
                stories.add(story(call, member, entry));
            }
        }
        return stories;
    }

    private static boolean isAboutAMember(CallTrace entry) {
        return switch (entry.kind()) {
            case "ring", "kept", "skipped", "failed" -> true;
            default -> false;
        };
    }

    private static MemberStory story(CallDetails call, String member, CallTrace entry) {
        if (entry.kind().equals("skipped")) {
            return new MemberStory(member, entry.stage(), skipped(entry.detail()), 0, entry.detail());
        }
        var leg = leg(call, member, entry.stage());
        return leg.map(one -> new MemberStory(member, entry.stage(), rang(one), ringing(one, call.call().endedAt()), entry.detail()))
                .orElseGet(() -> new MemberStory(
                        member, entry.stage(), entry.kind().equals("kept") ? "member.kept" : "member.failed", 0, entry.detail()));
    }

    private static Optional<CallLeg> leg(CallDetails call, String member, int stage) {
        var own = call.legs().stream().filter(leg -> leg.member().equals(member) && leg.stage() == stage).toList();
        // of several phones of a member the one that says most: it rang, or at least it answered busy
        return own.stream().filter(leg -> leg.ringingAt() != null).findFirst().or(() -> own.stream().findFirst());
    }

    private static String skipped(String detail) {
        return switch (detail) {
            case "not registered" -> "member.unregistered";
            case "do not disturb" -> "member.dnd";
            case "switched off in this stage", "suspended" -> "member.off";
            case "it is the caller's own extension" -> "member.caller";
            default -> detail.startsWith("on a call") ? "member.oncall" : "member.other";
        };
    }

    private static String rang(CallLeg leg) {
        return switch (leg.result()) {
            case "busy" -> "member.busy";
            case "declined" -> "member.declined";
            case "no-reply" -> "member.noreply";
            case "failed" -> "member.failed";
            default -> leg.ringingAt() == null ? "member.invited" : "member.rang";
        };
    }

    private static long ringing(CallLeg leg, @Nullable Instant callEnd) {
        var end = Objects.requireNonNullElse(leg.endedAt(), Objects.requireNonNullElse(callEnd, Instant.EPOCH));
        return leg.ringingAt() == null ? 0 : Math.max(0, Duration.between(leg.ringingAt(), end).toSeconds());
    }
}
