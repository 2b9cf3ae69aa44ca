package io.ringhall.engine.config;

import org.jspecify.annotations.Nullable;

/**
 * Which number a trunk's outgoing calls show, and where it stands in the INVITE.
 *
 * @param policy whose number is shown
 * @param header which header tells the carrier
 * @param number the trunk's own number in E.164, for {@code FIXED} and where nothing better is known; null = the trunk's user
 * @param name display name sent with it, null = none
 */
public record CallerIdRule(Policy policy, Placement header, @Nullable String number, @Nullable String name) {
    public static final CallerIdRule DEFAULT = new CallerIdRule(Policy.OUTBOUND, Placement.ASSERTED, null, null);

    public enum Policy {
        /** The outbound caller id of the calling extension or of the group that sends the call out, else the trunk's number. */
        OUTBOUND,
        /** An outside caller's own number where it is one, so that a cell phone shows who calls; otherwise as {@code OUTBOUND}. */
        CALLER,
        /** Always the trunk's own number. */
        FIXED
    }

    public enum Placement {
        /** In From alone. */
        FROM,
        /** In From and in P-Asserted-Identity (RFC 3325). */
        ASSERTED,
        /** In From and in Remote-Party-ID (draft-ietf-sip-privacy-04), which older carriers want. */
        REMOTE_PARTY,
        /** From names the account; the number stands in P-Asserted-Identity only. */
        ACCOUNT_AND_ASSERTED
    }
}
