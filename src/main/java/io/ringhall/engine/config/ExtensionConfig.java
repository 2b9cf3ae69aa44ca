package io.ringhall.engine.config;

/**
 * An extension: one address of record, any number of registered contacts.
 *
 * @param enabled false while suspended: it neither registers nor rings
 * @param doNotDisturb in group calls the member counts as unavailable
 * @param callWaiting false: a second call finds the extension busy
 * @param noAnswerSeconds how long a direct call rings before {@code noAnswer}, 5-300
 * @param noAnswer where a direct call goes unanswered; {@link Destination.Nowhere} answers 480
 */
public record ExtensionConfig(
        String number,
        String name,
        Ha1 ha1,
        boolean enabled,
        boolean doNotDisturb,
        boolean callWaiting,
        int noAnswerSeconds,
        Destination noAnswer)
        implements Target {}
