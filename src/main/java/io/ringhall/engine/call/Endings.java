package io.ringhall.engine.call;

import io.ringhall.engine.report.CallRecord.Outcome;
import org.jspecify.annotations.Nullable;

/** How calls end. */
final class Endings {
    private Endings() {}

    static CallState finish(Call call, Outcome outcome, @Nullable String endedWith, Effects out) {
        // Whoever hears a last word hears it out only while the call lasts.
        call.parting().forEach(leg -> out.add(new Effect.HangUp(leg)));
        var alone = Transfers.abandoned(call.withoutParting(), out);
        // Wherever a transfer led afterwards, a person had answered.
        out.add(new Effect.Finish(call.talked() ? Outcome.ANSWERED : outcome, endedWith));
        return ended(alone, out);
    }

    /** Over for the caller; released once no cancelled leg is outstanding. */
    static CallState ended(Call call, Effects out) {
        if (call.leaving().isEmpty()) {
            out.add(new Effect.Release());
        }
        return new Ended(call);
    }
}
