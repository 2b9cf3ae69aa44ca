package io.ringhall.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access token of the signed-in user, without the secret.
 *
 * @param name what its owner calls it
 * @param lastUsedAt to the minute; null = never
 */
public record AccessTokenData(
        long id, String name, TokenScope scope, Instant createdAt, Instant expiresAt, @Nullable Instant lastUsedAt) {}
