package io.ringhall.ui.call;

import io.ringhall.calls.CallTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns the engine's decisions into sentences in the order a person tells them. */
final class TraceReading {
    private static final Set<String> ABOUT_MEMBERS = Set.of("ring", "kept", "skipped", "cancelled", "failed", "confirm", "answered");
    private static final String STAGE = "stage";

    private TraceReading() {}

    /**
     * A stage's beginning is told before what was decided for it in the same moment; the engine first finds who can ring and only
     * then begins.
     */
    static List<CallTrace> inOrder(List<CallTrace> trace) {
        var told = new ArrayList<CallTrace>();
        for (var entry : trace) {
            int at = told.size();
            while (entry.kind().equals(STAGE) && at > 0 && belongsTo(entry, told.get(at - 1))) {
                at--;
            }
            told.add(at, entry);
        }
        return List.copyOf(told);
    }

    private static boolean belongsTo(CallTrace stage, CallTrace before) {
        return before.stage() == stage.stage()
                && aboutMember(before)
                && before.at().plusMillis(50).isAfter(stage.at());
    }

    static boolean aboutMember(CallTrace entry) {
        return ABOUT_MEMBERS.contains(entry.kind());
    }

    /** Whether it belongs to the story of one phone; null = of all. */
    static boolean concerns(CallTrace entry, @Nullable String member) {
        return member == null || !aboutMember(entry) || member.equals(entry.subject());
    }

    /** @param nameOf a number's name, empty when unknown */
    static String sentence(CallTrace entry, UnaryOperator<String> nameOf) {
        var subject = entry.subject();
        if (aboutMember(entry) && subject != null && !subject.isBlank()) {
            return (subject + " " + nameOf.apply(subject)).strip() + ": " + entry.detail();
        }
        return switch (entry.kind()) {
            case STAGE -> "Stage " + entry.stage() + " " + entry.detail();
            case "arrived" -> "The caller " + entry.detail();
            case "timer" -> "Time: " + entry.detail();
            case "final" -> "Final: " + entry.detail();
            case "menu" -> "The call goes to " + entry.detail();
            case "transfer" -> "Transfer: " + (subject == null ? "" : (subject + " " + nameOf.apply(subject)).strip() + " ") + entry.detail();
            case "ended" -> "End: " + entry.detail();
            default -> entry.detail();
        };
    }
}
