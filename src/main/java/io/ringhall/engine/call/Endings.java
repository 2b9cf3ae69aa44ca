package io.ringhall.engine.call;

import io.ringhall.engine.report.CallRecord.Outcome;
import org.jspecify.annotations.Nullable;

/** How calls end. */
final class Endings {
    private Endings() {}

    static CallState finish(Call call, Outcome outcome, @Nullable String endedWith, Effects out) {
        out.add(new Effect.Finish(outcome, endedWith));
        return ended(call, out);
    }

    /** Over for the caller; released once no cancelled leg is outstanding. */
    static CallState ended(Call call, Effects out) {
        if (call.leaving().isEmpty()) {
            out.add(new Effect.Release());
        }
        return new Ended(call);
    }
}
