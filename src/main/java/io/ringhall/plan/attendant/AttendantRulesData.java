package io.ringhall.plan.attendant;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.PlanJson;
import io.ringhall.plan.Renumbering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an IVR does beside its keys (behaviour.md §5).
 *
 * @param directDial callers may dial extensions
 * @param allowed those that may be dialled: numbers, or first digits and a star; empty = all
 * @param excluded those that may not
 * @param interDigitSeconds how long the next digit is waited for, 1-10
 * @param timedOut where callers go who press nothing; null = the call ends
 * @param wrong where callers go who press what leads nowhere; null = the call ends
 * @param bargeIn keys count while the greeting plays
 */
public record AttendantRulesData(
        boolean directDial,
        List<String> allowed,
        List<String> excluded,
        int interDigitSeconds,
        @Nullable DestinationData timedOut,
        @Nullable DestinationData wrong,
        boolean bargeIn) {
    public static final AttendantRulesData KEYS_ONLY = new AttendantRulesData(false, List.of(), List.of(), 3, null, null, true);

    public AttendantRulesData {
        allowed = allowed == null ? List.of() : List.copyOf(allowed);
        excluded = excluded == null ? List.of() : List.copyOf(excluded);
    }

    public static String write(AttendantRulesData rules) {
        return PlanJson.mapper().writeValueAsString(rules);
    }

    public static AttendantRulesData read(String text) {
        return text.equals("{}") ? KEYS_ONLY : PlanJson.mapper().readValue(text, AttendantRulesData.class);
    }

    AttendantRulesData following(Renumbering change) {
        return new AttendantRulesData(
                directDial, allowed, excluded, interDigitSeconds, change.of(timedOut), change.of(wrong), bargeIn);
    }
}
