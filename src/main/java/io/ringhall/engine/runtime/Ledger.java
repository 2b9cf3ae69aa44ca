package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Call;
import io.ringhall.engine.call.CallEvent;
import io.ringhall.engine.call.CallProgress;
import io.ringhall.engine.call.CancelCause;
import io.ringhall.engine.call.Contact;
import io.ringhall.engine.call.Effect;
import io.ringhall.engine.report.CallRecord;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.LegRecord;
import io.ringhall.engine.report.TraceEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes down what happens in a call: its legs and its decision trace (behaviour.md §7). */
final class Ledger {
    private static final class Entry {
        final String member;
        final String contact;
        final int stage;
        final long invitedAt;
        long ringingAt;
        long answeredAt;
        long endedAt;
        String result = "";
        int status;
        @Nullable String sipCallId;

        Entry(String member, String contact, int stage, long now) {
            this.member = member;
            this.contact = contact;
            this.stage = stage;
            invitedAt = now;
        }

        void end(long now, String how) {
            if (endedAt == 0) {
                endedAt = now;
                result = how;
            }
        }
    }

    private final TreeMap<Integer, Entry> legs = new TreeMap<>();
    private final List<TraceEntry> trace = new ArrayList<>();
    private @Nullable String answeredBy;
    private long answeredAt;

    void note(Effect.Note note, long now) {
        trace.add(new TraceEntry(now, note.kind(), note.stage(), note.subject(), note.detail()));
    }

    void dialled(Effect.Dial dial, @Nullable String sipCallId, long now) {
        dialled(dial.leg(), dial.member(), dial.contact(), dial.stage(), sipCallId, now);
    }

    void dialled(int leg, String member, Contact contact, int stage, @Nullable String sipCallId, long now) {
        var entry = new Entry(CallProgress.member(member), contact.uri(), stage, now);
        entry.sipCallId = sipCallId;
        legs.put(leg, entry);
    }

    void cancelled(Effect.Cancel cancel, long now) {
        var entry = legs.get(cancel.leg());
        if (entry != null) {
            entry.end(now, cancel.cause() == CancelCause.ELSEWHERE ? "elsewhere" : "cancelled");
        }
    }

    void connected(Effect.Connect connect, long now) {
        answeredBy = CallProgress.member(connect.member());
        if (answeredAt == 0) {
            // Talk time counts from the first answer; a transfer does not interrupt it.
            answeredAt = now;
        }
        var entry = legs.get(connect.leg());
        if (entry != null) {
            entry.answeredAt = now;
        }
    }

    /** It was answered, but not by somebody who took the call. */
    void unconfirmed(int leg, String result, long now) {
        var entry = legs.get(leg);
        if (entry != null) {
            entry.end(now, result);
        }
    }

    /** The call goes on without this leg. */
    void left(int leg, long now) {
        var entry = legs.get(leg);
        if (entry != null) {
            entry.end(now, entry.answeredAt == 0 ? "cancelled" : "answered");
        }
    }

    void event(CallEvent event, long now) {
        switch (event) {
            case CallEvent.Ringing(int leg) -> rings(leg, now);
            case CallEvent.EarlyMedia(int leg) -> rings(leg, now);
            case CallEvent.Failed(int leg, int status, var moved) -> {
                var entry = legs.get(leg);
                if (entry != null) {
                    entry.status = status;
                    entry.end(now, result(status));
                }
            }
            default -> {}
        }
    }

    private void rings(int leg, long now) {
        var entry = legs.get(leg);
        if (entry != null && entry.ringingAt == 0) {
            entry.ringingAt = now;
        }
    }

    private static String result(int status) {
        return switch (status) {
            case 486, 600 -> "busy";
            case 603 -> "declined";
            case 408 -> "no-reply";
            default -> "failed";
        };
    }

    @Nullable String answeredBy() {
        return answeredBy;
    }

    long answeredAt() {
        return answeredAt;
    }

    /** @param endedAt 0 = still up */
    CallRecord record(Call call, Outcome outcome, @Nullable String endedWith, long endedAt) {
        for (var entry : legs.values()) {
            if (endedAt != 0 && entry.endedAt == 0) {
                entry.end(endedAt, entry.answeredAt == 0 ? "cancelled" : "answered");
            }
        }
        var legRecords = legs.values().stream()
                .map(e -> new LegRecord(
                        e.member, e.contact, e.stage, e.invitedAt, e.ringingAt, e.answeredAt, e.endedAt,
                        e.answeredAt != 0 ? "answered" : e.result, e.status, e.sipCallId))
                .toList();
        return new CallRecord(
                call.id(), call.config().domain(), call.config().version(), call.caller().number(), call.caller().name(),
                call.dialled(), call.group(), outcome, answeredBy, call.stage(), call.startedAt(), answeredAt, endedAt,
                endedWith, legRecords, List.copyOf(trace));
    }
}
