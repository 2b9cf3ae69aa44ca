package io.ringhall.notifications.hook;

import io.ringhall.calls.CallData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.switchboard.LiveCall;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group's call as action URLs tell it.
 *
 * @param outcome empty while the call is up
 */
public record HookCall(
        String id,
        String caller,
        String callerName,
        String dialled,
        String group,
        String groupName,
        String agent,
        int stage,
        String crmAccount,
        String outcome,
        Instant startedAt,
        long waitSeconds,
        long talkSeconds) {

    static HookCall of(LiveCall call, RingGroupData group, Instant now) {
        var answered = call.answeredAt();
        var ringing = call.ringing();
        return new HookCall(
                call.id(),
                call.from(),
                text(call.fromName()),
                call.dialled(),
                group.number(),
                group.name(),
                call.answeredBy() != null ? call.answeredBy() : ringing.isEmpty() ? "" : String.join(",", ringing),
                call.stage(),
                text(group.crmAccount()),
                "",
                call.startedAt(),
                Math.max(0, (answered == null ? now : answered).getEpochSecond() - call.startedAt().getEpochSecond()),
                0);
    }

    static HookCall of(CallData call, RingGroupData group) {
        return new HookCall(
                call.id(),
                call.from(),
                text(call.fromName()),
                call.to(),
                group.number(),
                group.name(),
                text(call.answeredBy()),
                call.stage(),
                text(group.crmAccount()),
                call.outcome().word(),
                call.startedAt(),
                call.waitSeconds(),
                call.talkSeconds());
    }

    /** One that never was, for trying things out. */
    public static HookCall sample(String groupNumber, String groupName, Instant at) {
        return new HookCall(
                "test", "+4930123456", "Test Caller", "600", groupNumber, groupName, "101", 1, "ACME-1", "", at, 5, 0);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** For {@link io.ringhall.plan.notices.HookTemplate}. */
    Map<String, String> variables(String event, String eventId, Instant at) {
        var values = new LinkedHashMap<String, String>();
        values.put("event", event);
        values.put("eventid", eventId);
        values.put("time", at.toString());
        values.put("caller", caller);
        values.put("callername", callerName);
        values.put("did", dialled);
        values.put("group", group);
        values.put("groupname", groupName);
        values.put("agent", agent);
        values.put("callid", id);
        values.put("stage", Integer.toString(stage));
        values.put("crm_account", crmAccount);
        values.put("outcome", outcome);
        values.put("wait", Long.toString(waitSeconds));
        values.put("talk", Long.toString(talkSeconds));
        return values;
    }
}
