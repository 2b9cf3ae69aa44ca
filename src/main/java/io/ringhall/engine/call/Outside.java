package io.ringhall.engine.call;

import io.ringhall.engine.config.Confirmation;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.MemberConfig;
import io.ringhall.engine.config.MissedCallMarking;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.config.Ringback;
import io.ringhall.engine.config.StageConfig;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;
import io.ringhall.engine.trunk.WayOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Legs that leave the house by a trunk (behaviour.md §2). */
final class Outside {
    /** How long an outside number rings when nothing else limits it. */
    private static final int RING_SECONDS = 120;

    private static final String PREFIX = "ext:";

    private Outside() {}

    /** Null = the number can be called now. */
    static @Nullable String obstacle(String number, World world) {
        return world.wayOut(number) instanceof WayOut.Closed(String why) ? why : null;
    }

    /** The call goes to an outside number and nowhere else. */
    static CallState begin(Call call, String number, World world, Effects out) {
        var visit = "outside " + number;
        if (call.visited().contains(visit)) {
            out.note(Kind.FAILED, call.stage(), number, "loop: this call has been here before");
            return Routing.refuse(call, 480, "Temporarily Unavailable", Outcome.FAILED, out);
        }
        var obstacle = obstacle(number, world);
        if (obstacle != null) {
            out.note(Kind.FAILED, call.stage(), number, obstacle);
            return Routing.refuse(call, 480, "Temporarily Unavailable", Outcome.NO_ANSWER, out);
        }
        return Hunt.begin(call.withVisited(visit), plan(call, number), world, out);
    }

    private static HuntPlan plan(Call call, String number) {
        var only = new MemberConfig(number, true, true, 0, 0);
        var caller = call.caller();
        return new HuntPlan(
                "outside number " + number,
                null,
                List.of(new StageConfig(0, RING_SECONDS, RingStrategy.ALL, List.of(only))),
                new Destination.Nowhere(),
                false,
                false,
                MissedCallMarking.UNLESS_ANSWERED,
                new Presentation(caller.name(), caller.number(), caller.anonymous()),
                Ringback.PLAIN);
    }

    /** One leg to an outside number on behalf of a member: the number itself, or an extension that forwarded to it. */
    static Hunting dial(
            Hunting hunting, String member, String number, int hops, Confirmation confirmation, World world, Effects out) {
        return switch (world.wayOut(number)) {
            case WayOut.Closed(String why) -> {
                out.note(Kind.SKIPPED, hunting.stageNumber(), number, why);
                yield hunting;
            }
            case WayOut.Open(var outside, var trunks, var passedOver) -> {
                var call = hunting.call();
                int leg = call.nextLeg();
                boolean confirms = confirmation != Confirmation.NEVER;
                passedOver.forEach(why -> out.note(Kind.SKIPPED, hunting.stageNumber(), number, why));
                out.add(new Effect.DialOut(leg, member, outside, trunks, callerId(call), hunting.stageNumber(), confirms));
                out.note(Kind.RING, hunting.stageNumber(), member, "called by trunk " + trunks.getFirst().name());
                yield hunting.with(call.withNextLeg()).withLeg(new HuntLeg(leg, member, hops, confirmation, confirms));
            }
        };
    }

    /** The number behind an external member's key. */
    static String number(String member) {
        return member.startsWith(PREFIX) ? member.substring(PREFIX.length()) : member;
    }

    /** In a transfer the transferor's, else the group's outbound caller id, else the calling extension's; null = the trunk's own. */
    private static @Nullable String callerId(Call call) {
        if (call.transfer() != null) {
            // It leaves by the right of whoever sent the call on.
            var author = call.config().extension(call.transfer().by());
            return author == null ? null : author.outboundCallerId();
        }
        if (call.group() != null && call.config().target(call.group()) instanceof GroupConfig group) {
            return group.outboundCallerId();
        }
        var extension = call.caller().extension() == null ? null : call.config().extension(call.caller().extension());
        return extension == null ? null : extension.outboundCallerId();
    }
}
