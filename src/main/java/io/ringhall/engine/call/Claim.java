package io.ringhall.engine.call;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of another call wants a place in this one.
 *
 * @param number by which it is granted or refused
 * @param who is to have the place
 * @param authority the extension by whose right, null = nobody of the house
 * @param place the leg that is named, or {@link #RINGING}
 * @param earlyOnly only while that one has no answer (RFC 3891 §3)
 * @param transfer {@code authority} gives its own place away
 */
public record Claim(int number, Caller who, @Nullable String authority, int place, boolean earlyOnly, boolean transfer) {
    /** Wherever the call rings. */
    public static final int RINGING = -1;

    /** As a member, by which the other legs are named, too. */
    String member() {
        return who.extension() != null ? who.extension() : who.number();
    }

    boolean by(@Nullable String extension) {
        return authority != null && authority.equals(extension);
    }
}
