package io.ringhall.engine.config;

import org.jspecify.annotations.Nullable;

/**
 * An extension: one address of record, any number of registered contacts.
 *
 * @param enabled false while suspended: it neither registers nor rings
 * @param doNotDisturb in group calls the member counts as unavailable
 * @param callWaiting false: a second call finds the extension busy
 * @param noAnswerSeconds how long a direct call rings before {@code noAnswer}, 5-300
 * @param noAnswer where a direct call goes unanswered; {@link Destination.Nowhere} answers 480
 * @param mayDialOut whether outside numbers may be called
 * @param outboundCallerId E.164 shown on calls through trunks, null = the trunk's own number
 */
public record ExtensionConfig(
        String number,
        String name,
        Ha1 ha1,
        boolean enabled,
        boolean doNotDisturb,
        boolean callWaiting,
        int noAnswerSeconds,
        Destination noAnswer,
        boolean mayDialOut,
        @Nullable String outboundCallerId)
        implements Target {
    /** One that may dial out and shows the trunk's number. */
    public ExtensionConfig(
            String number,
            String name,
            Ha1 ha1,
            boolean enabled,
            boolean doNotDisturb,
            boolean callWaiting,
            int noAnswerSeconds,
            Destination noAnswer) {
        this(number, name, ha1, enabled, doNotDisturb, callWaiting, noAnswerSeconds, noAnswer, true, null);
    }
}
