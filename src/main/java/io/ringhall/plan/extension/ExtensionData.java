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
 * @param mayDialOut whether it may call outside numbers
 * @param outboundCallerId E.164 number its outside calls show; null = the trunk's own
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
        boolean mayDialOut,
        @Nullable String outboundCallerId,
        @Nullable Long revision) {
    public ExtensionData {
        outboundCallerId = outboundCallerId == null || outboundCallerId.isBlank() ? null : outboundCallerId.strip();
    }

    public static final int DEFAULT_NO_ANSWER_SECONDS = 30;

    public static ExtensionData of(String number, String name) {
        return new ExtensionData(number, name, true, false, true, DEFAULT_NO_ANSWER_SECONDS, null, true, null, null);
    }

    public ExtensionData withName(String value) {
        return new ExtensionData(
                number, value, enabled, doNotDisturb, callWaiting, noAnswerSeconds, noAnswer, mayDialOut, outboundCallerId, revision);
    }

    public ExtensionData withEnabled(boolean value) {
        return new ExtensionData(
                number, name, value, doNotDisturb, callWaiting, noAnswerSeconds, noAnswer, mayDialOut, outboundCallerId, revision);
    }

    public ExtensionData withDoNotDisturb(boolean value) {
        return new ExtensionData(
                number, name, enabled, value, callWaiting, noAnswerSeconds, noAnswer, mayDialOut, outboundCallerId, revision);
    }

    public ExtensionData withNoAnswer(@Nullable DestinationData value) {
        return new ExtensionData(
                number, name, enabled, doNotDisturb, callWaiting, noAnswerSeconds, value, mayDialOut, outboundCallerId, revision);
    }

    public ExtensionData withRevision(@Nullable Long value) {
        return new ExtensionData(
                number, name, enabled, doNotDisturb, callWaiting, noAnswerSeconds, noAnswer, mayDialOut, outboundCallerId, value);
    }

    public ExtensionData withOutside(boolean dialOut, @Nullable String callerId) {
        return new ExtensionData(
                number, name, enabled, doNotDisturb, callWaiting, noAnswerSeconds, noAnswer, dialOut, callerId, revision);
    }

    public List<Reference> references() {
        return DestinationData.references(noAnswer, "noAnswer").toList();
    }

    public ExtensionData following(Renumbering change) {
        return withNoAnswer(change.of(noAnswer));
    }
}
