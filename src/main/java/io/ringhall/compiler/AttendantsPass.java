package io.ringhall.compiler;

import io.ringhall.plan.ThingKind;

/** An IVR's own fields. */
final class AttendantsPass implements Pass {
    @Override
    public void check(Draft draft, Findings findings) {
        var plan = draft.plan();
        for (var ivr : plan.ivrs()) {
            var found = findings.about(ThingKind.IVR, ivr.number());
            found.range("timeoutSeconds", "timeout-range", "The wait for a key in seconds", ivr.timeoutSeconds(), 1, 60);
            found.range("repeats", "repeats-range", "The number of times the greeting plays", ivr.repeats(), 1, 10);
            for (var key : ivr.keys().keySet()) {
                if (!key.matches("[0-9*#]")) {
                    found.error("keys." + key, "key-unknown", "A key is one of 0-9, * and #");
                }
            }
        }
    }
}
