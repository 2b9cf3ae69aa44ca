package io.ringhall.compiler;

import io.ringhall.plan.ThingKind;
import java.util.List;

/** An IVR's own fields. */
final class AttendantsPass implements Pass {
    @Override
    public void check(Draft draft, Findings findings) {
        var plan = draft.plan();
        for (var ivr : plan.ivrs()) {
            var found = findings.about(ThingKind.IVR, ivr.number());
            found.range("timeoutSeconds", "timeout-range", "The wait for a key in seconds", ivr.timeoutSeconds(), 1, 60);
            found.range("repeats", "repeats-range", "The number of times the greeting plays", ivr.repeats(), 1, 10);
            found.range("interDigitSeconds", "inter-digit-range", "The wait for the next digit in seconds", ivr.rules().interDigitSeconds(), 1, 10);
            patterns(ivr.rules().allowed(), "allowed", found);
            patterns(ivr.rules().excluded(), "excluded", found);
            if (!ivr.rules().directDial() && !ivr.rules().allowed().isEmpty()) {
                found.warning("allowed", "direct-dial-off", "Extensions cannot be dialled: direct dialling is off");
            }
            for (var key : ivr.keys().keySet()) {
                if (!key.matches("[0-9*#]")) {
                    found.error("keys." + key, "key-unknown", "A key is one of 0-9, * and #");
                }
            }
        }
    }

    private static void patterns(List<String> patterns, String path, Findings.About found) {
        for (int i = 0; i < patterns.size(); i++) {
            if (!patterns.get(i).matches("\\d{1,9}\\*|\\d{2,10}|\\*")) {
                found.error(path + "[" + i + "]", "extension-pattern", "An extension's number, or its first digits and a star");
            }
        }
    }
}
