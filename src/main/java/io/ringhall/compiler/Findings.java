package io.ringhall.compiler;

import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.ThingKind;
import java.util.ArrayList;
import java.util.List;

/** Collects what the passes find, each finding about one thing of the plan. */
final class Findings {
    private final List<Diagnostic> found = new ArrayList<>();

    /** The findings about one thing. */
    About about(ThingKind kind, String number) {
        var subject = new Diagnostic.Subject(kind.label(), number);
        return diagnostic -> found.add(diagnostic.about(subject));
    }

    List<Diagnostic> all() {
        return List.copyOf(found);
    }

    @FunctionalInterface
    interface About {
        void add(Diagnostic diagnostic);

        default void error(String path, String code, String message) {
            add(Diagnostic.error(path, code, message));
        }

        default void warning(String path, String code, String message) {
            add(Diagnostic.warning(path, code, message));
        }

        default void range(String path, String code, String what, int value, int low, int high) {
            if (value < low || value > high) {
                error(path, code, what + " is " + low + " to " + high + ", not " + value);
            }
        }
    }
}
