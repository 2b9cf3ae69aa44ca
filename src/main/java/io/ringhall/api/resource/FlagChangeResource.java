package io.ringhall.api.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Sets or clears a service flag. @param until when that is over; default next-change */
public record FlagChangeResource(
        @Nullable Boolean set,
        @Schema(description = "next-change, for-good, or a moment like 2026-12-24T14:00:00Z", defaultValue = "next-change")
                @Nullable String until) {}
