package io.ringhall.engine.report;

import org.jspecify.annotations.Nullable;

/**
 * One leg of a call towards a member or a phone. Times are milliseconds since the epoch, 0 = did not happen.
 *
 * @param member extension or external number
 * @param contact where it was sent
 * @param stage 0 for a direct call
 * @param result answered / cancelled / elsewhere / busy / declined / no-reply / failed / handed-over / unconfirmed
 * @param status the last SIP status received, 0 = none
 */
public record LegRecord(
        String member,
        String contact,
        int stage,
        long invitedAt,
        long ringingAt,
        long answeredAt,
        long endedAt,
        String result,
        int status,
        @Nullable String sipCallId) {}
