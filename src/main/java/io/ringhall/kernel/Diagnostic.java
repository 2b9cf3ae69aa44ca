package io.ringhall.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing to know about what was saved, pointing at the field.
 *
 * @param path the field in the shape of the REST resource, e.g. {@code stages[0].seconds}; empty = the thing as a whole
 * @param code stable, for programs, e.g. {@code stage-seconds-range}
 * @param message for people, a full sentence
 * @param about which thing of the plan; null when it is the one being saved
 */
public record Diagnostic(Severity severity, String path, String code, String message, @Nullable Subject about) {
    /** There is nothing by that number. */
    public static final String NOT_FOUND = "not-found";
    /** Somebody else saved in between. */
    public static final String STALE = "stale-revision";
    /** The number is taken by another thing of the tenant. */
    public static final String DUPLICATE = "number-taken";
    /** Deleting is refused: other things of the plan point here. */
    public static final String IN_USE = "in-use";

    public enum Severity {
        ERROR,
        WARNING
    }

    /** @param kind e.g. {@code ring-group} */
    public record Subject(String kind, String number) {}

    public Diagnostic(Severity severity, String path, String code, String message) {
        this(severity, path, code, message, null);
    }

    public static Diagnostic error(String path, String code, String message) {
        return new Diagnostic(Severity.ERROR, path, code, message);
    }

    public static Diagnostic warning(String path, String code, String message) {
        return new Diagnostic(Severity.WARNING, path, code, message);
    }

    public static Diagnostic notFound(String what) {
        return error("number", NOT_FOUND, "There is no " + what);
    }

    public Diagnostic about(@Nullable Subject subject) {
        return new Diagnostic(severity, path, code, message, subject);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public boolean is(String other) {
        return code.equals(other);
    }

    public Optional<Subject> subject() {
        return Optional.ofNullable(about);
    }
}
