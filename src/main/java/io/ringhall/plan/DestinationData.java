package io.ringhall.plan;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a call goes on: a Final, an overflow, a key of an IVR.
 *
 * @param target a number of the tenant, an external number, or for {@code ANNOUNCEMENT} a prompt id; null for {@code BUSY}
 */
public record DestinationData(Kind kind, @Nullable String target) {

    public enum Kind {
        EXTENSION,
        IVR,
        QUEUE,
        MAILBOX,
        EXTERNAL,
        GROUP,
        ANNOUNCEMENT,
        BUSY
    }

    public static DestinationData extension(String number) {
        return new DestinationData(Kind.EXTENSION, number);
    }

    public static DestinationData ivr(String number) {
        return new DestinationData(Kind.IVR, number);
    }

    public static DestinationData queue(String number) {
        return new DestinationData(Kind.QUEUE, number);
    }

    public static DestinationData mailbox(String number) {
        return new DestinationData(Kind.MAILBOX, number);
    }

    public static DestinationData external(String number) {
        return new DestinationData(Kind.EXTERNAL, number);
    }

    public static DestinationData group(String number) {
        return new DestinationData(Kind.GROUP, number);
    }

    public static DestinationData announcement(String prompt) {
        return new DestinationData(Kind.ANNOUNCEMENT, prompt);
    }

    public static DestinationData busy() {
        return new DestinationData(Kind.BUSY, null);
    }

    /** The target, empty when none was given. */
    public String number() {
        return target == null ? "" : target;
    }

    /** What it points at within the plan; an external number, an announcement or busy points nowhere. */
    public Optional<Reference> reference(String where) {
        return ThingKind.of(kind).map(thing -> new Reference(thing, number(), where));
    }

    /** The reference of a destination that may be missing. */
    public static Stream<Reference> references(@Nullable DestinationData destination, String where) {
        return Optional.ofNullable(destination).flatMap(there -> there.reference(where)).stream();
    }
}
