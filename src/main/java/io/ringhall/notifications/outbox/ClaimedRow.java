package io.ringhall.notifications.outbox;

import java.time.Instant;

/** A delivery that this node tries now. @param attempts this one included */
record ClaimedRow(
        long id, long tenantId, String domain, String eventId, String target, int attempts, Instant createdAt, Delivery delivery) {}
