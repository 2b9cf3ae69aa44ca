package io.ringhall.plan;

import io.ringhall.kernel.Diagnostic;
import java.util.Optional;

/**
 * What a save changes.
 *
 * @param subject the thing as it will be numbered; diagnostics about it belong to the form that saves
 * @param only its kind when nothing else changes, so that the rest of the plan need not be read again
 */
public record Touch(Diagnostic.Subject subject, Optional<ThingKind> only) {
    /** One thing, which keeps its number, comes or goes. */
    public static Touch one(ThingKind kind, String number) {
        return new Touch(new Diagnostic.Subject(kind.label(), number), Optional.of(kind));
    }

    /** A thing and what points at it. */
    public static Touch following(ThingKind kind, String number) {
        return new Touch(new Diagnostic.Subject(kind.label(), number), Optional.empty());
    }

    /** Something without a number, such as a prompt. */
    public static Touch other(String kind, String id) {
        return new Touch(new Diagnostic.Subject(kind, id), Optional.empty());
    }
}
