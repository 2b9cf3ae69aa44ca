package io.ringhall.plan.ringgroup;

import io.ringhall.plan.Renumbering;
import io.ringhall.plan.ThingKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a stage: an extension or an external number (cell phone), never both.
 *
 * @param delaySeconds rings that much later than the stage begins
 * @param ringSeconds 0 = as long as the stage lasts, or the default turn of a one-at-a-time strategy
 * @param confirmation whoever answers is asked to press 1; null = as usual: external members are, extensions are not
 */
public record MemberData(
        @Nullable String extension,
        @Nullable String external,
        boolean enabled,
        int delaySeconds,
        int ringSeconds,
        @Nullable Boolean confirmation) {

    public static MemberData extension(String number) {
        return new MemberData(number, null, true, 0, 0, null);
    }

    public static MemberData external(String number) {
        return new MemberData(null, number, true, 0, 0, null);
    }

    public MemberData withEnabled(boolean value) {
        return new MemberData(extension, external, value, delaySeconds, ringSeconds, confirmation);
    }

    /** Whether whoever answers this member's phone is asked to press 1. */
    public boolean confirms() {
        return confirmation == null ? external != null : confirmation;
    }

    /** The usual choice is kept as none, so that it stays the usual one. */
    public MemberData withConfirms(boolean value) {
        return new MemberData(
                extension, external, enabled, delaySeconds, ringSeconds, value == (external != null) ? null : value);
    }

    MemberData following(Renumbering change) {
        return extension == null
                ? this
                : new MemberData(
                        change.of(ThingKind.EXTENSION, extension), null, enabled, delaySeconds, ringSeconds, confirmation);
    }

    boolean isSamePhoneAs(MemberData other) {
        return Objects.equals(extension, other.extension) && Objects.equals(external, other.external);
    }
}
