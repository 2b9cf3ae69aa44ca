package io.ringhall.compiler;

import io.ringhall.plan.numberplan.NumberPlanData;
import org.jspecify.annotations.Nullable;

/** Numbers that outside calls show. */
final class CallerIds {
    private CallerIds() {}

    static void check(String path, @Nullable String number, NumberPlanData plan, Findings.About found) {
        if (number != null && plan.e164(number).isEmpty()) {
            found.error(path, "caller-id-format", "Write the number with + and country code, e.g. +49 30 123456");
        }
    }

    static @Nullable String compiled(@Nullable String number, NumberPlanData plan) {
        return number == null ? null : plan.e164(number).orElse(null);
    }
}
