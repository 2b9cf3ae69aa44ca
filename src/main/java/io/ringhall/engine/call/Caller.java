package io.ringhall.engine.call;

import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param number number or SIP user to call back
 * @param name display name, null when the phone sent none
 * @param extension the authenticated extension; null for calls from outside
 * @param trunk id of the trunk a call from outside came by; null for calls of extensions
 * @param anonymous caller id withheld (RFC 3323 Privacy: id): members do not see number or name
 */
public record Caller(String number, @Nullable String name, @Nullable String extension, boolean anonymous, @Nullable String trunk) {
    public Caller(String number, @Nullable String name, @Nullable String extension, boolean anonymous) {
        this(number, name, extension, anonymous, null);
    }
}
