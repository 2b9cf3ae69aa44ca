package io.ringhall.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One leg of a call towards a member or a phone; a null time did not happen.
 *
 * @param member extension or external number
 * @param contact where it was sent
 * @param stage 0 for a direct call
 * @param result answered / cancelled / elsewhere / busy / declined / no-reply / failed / handed-over
 * @param status the last SIP status received, 0 = none
 */
public record CallLeg(
        String member,
        String contact,
        int stage,
        @Nullable Instant invitedAt,
        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        String result,
        int status,
        @Nullable String sipCallId) {}
