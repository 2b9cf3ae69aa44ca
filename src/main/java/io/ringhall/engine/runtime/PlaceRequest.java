package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Caller;
import io.ringhall.engine.call.ClaimTarget;
import org.jspecify.annotations.Nullable;

/**
 * A claim on its way from loop to loop until one has the call it is about.
 *
 * @param domain the tenant whose calls are meant, and no others
 * @param who is to have the place @param authority by whose right
 * @param contact who claims, as an address for the record; {@code sipCallId} its dialog with us
 * @param link the claiming end, with its offer
 */
record PlaceRequest(
        String domain,
        ClaimTarget target,
        Caller who,
        @Nullable String authority,
        boolean transfer,
        String contact,
        String sipCallId,
        Link link) {}
