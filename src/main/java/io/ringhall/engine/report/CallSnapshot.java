package io.ringhall.engine.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call in progress as the console shows it.
 *
 * @param state ringing / talking / held / menu / queued / message / announcement
 * @param stage 0 = none
 * @param ringing members ringing now
 * @param answeredBy who talks, if anybody
 */
public record CallSnapshot(
        String id,
        String domain,
        String from,
        @Nullable String fromName,
        String dialled,
        @Nullable String group,
        String state,
        int stage,
        List<String> ringing,
        @Nullable String answeredBy,
        long startedAt,
        long answeredAt) {}
