package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.calls.CallData;
import io.ringhall.calls.CallDetails;
import io.ringhall.calls.CallLeg;
import io.ringhall.calls.CallTrace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call.
 *
 * @param outcome answered / abandoned / final / no-answer / busy / failed
 * @param endedAt null while it is still up
 * @param legs only when one call is asked for
 */
public record CallResource(
        String id,
        String from,
        @Nullable String fromName,
        String to,
        @Nullable String group,
        String outcome,
        @Nullable String answeredBy,
        int stage,
        Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        long waitSeconds,
        long talkSeconds,
        @Nullable String endedWith,
        @Nullable String crmAccount,
        long version,
        List<CallTrace> trace,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CallLeg> legs) {
    public static CallResource of(CallData call) {
        return of(call, null);
    }

    public static CallResource of(CallDetails details) {
        return of(details.call(), details.legs());
    }

    private static CallResource of(CallData call, @Nullable List<CallLeg> legs) {
        return new CallResource(
                call.id(),
                call.from(),
                call.fromName(),
                call.to(),
                call.group(),
                call.outcome().word(),
                call.answeredBy(),
                call.stage(),
                call.startedAt(),
                call.answeredAt(),
                call.endedAt(),
                call.waitSeconds(),
                call.talkSeconds(),
                call.endedWith(),
                call.crmAccount(),
                call.version(),
                call.trace(),
                legs);
    }
}
