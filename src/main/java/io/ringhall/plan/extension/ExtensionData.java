package io.ringhall.plan.extension;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.Reference;
import io.ringhall.plan.Renumbering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An extension as forms and REST edit it. Its password is not part of it.
 *
 * @param number SIP user and what is dialled; fixed once created, since the credentials are bound to it
 * @param enabled false while suspended: neither registers nor rings
 * @param callWaiting false: a second call finds it busy
 * @param noAnswerSeconds how long a direct call rings, 5-300
 * @param noAnswer where a direct call goes then; null = 480
 * @param revision of the stored row; null before it is stored
 */
public record ExtensionData(
        String number,
        String name,
        boolean enabled,
        boolean doNotDisturb,
        boolean callWaiting,
        int noAnswerSeconds,
        @Nullable DestinationData noAnswer,
        @Nullable Long revision) {
    public static final int DEFAULT_NO_ANSWER_SECONDS = 30;

    public static ExtensionData of(String number, String name) {
        return new ExtensionData(number, name, true, false, true, DEFAULT_NO_ANSWER_SECONDS, null, null);
    }

    public ExtensionData withName(String value) {
        return new ExtensionData(number, value, enabled, doNotDisturb, callWaiting, noAnswerSeconds, noAnswer, revision);
    }

    public ExtensionData withEnabled(boolean value) {
        return new ExtensionData(number, name, value, doNotDisturb, callWaiting, noAnswerSeconds, noAnswer, revision);
    }

    public ExtensionData withDoNotDisturb(boolean value) {
        return new ExtensionData(number, name, enabled, value, callWaiting, noAnswerSeconds, noAnswer, revision);
    }

    public ExtensionData withNoAnswer(@Nullable DestinationData value) {
        return new ExtensionData(number, name, enabled, doNotDisturb, callWaiting, noAnswerSeconds, value, revision);
    }

    public ExtensionData withRevision(@Nullable Long value) {
        return new ExtensionData(number, name, enabled, doNotDisturb, callWaiting, noAnswerSeconds, noAnswer, value);
    }

    public List<Reference> references() {
        return DestinationData.references(noAnswer, "noAnswer").toList();
    }

    public ExtensionData following(Renumbering change) {
        return withNoAnswer(change.of(noAnswer));
    }
}
