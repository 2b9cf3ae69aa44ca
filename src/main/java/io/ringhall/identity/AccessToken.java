package io.ringhall.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user's key for programs. Only its hash is kept. */
@Entity
@Table(name = "access_tokens")
class AccessToken {
    /** A use is written down no oftener, so that a busy program is not a write for each request. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long userId;

    @Column(nullable = false, length = 100)
    private String name = "";

    /** SHA-256, hexadecimal. */
    @Column(nullable = false, length = 64)
    private String tokenHash = "";

    @Column(nullable = false, length = 10)
    private String scope = TokenScope.READ.name();

    @Column(nullable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(nullable = false)
    private Instant expiresAt = Instant.EPOCH;

    private @Nullable Instant lastUsedAt;

    protected AccessToken() {}

    AccessToken(long userId, String name, String tokenHash, TokenScope scope, Instant createdAt, Instant expiresAt) {
        this.userId = userId;
        this.name = name;
        this.tokenHash = tokenHash;
        this.scope = scope.name();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    long userId() {
        return userId;
    }

    TokenScope scope() {
        return TokenScope.valueOf(scope);
    }

    boolean validAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** @return whether this is worth writing down */
    boolean used(Instant now) {
        if (lastUsedAt != null && now.isBefore(lastUsedAt.plus(USE_NOTED_EVERY))) {
            return false;
        }
        lastUsedAt = now;
        return true;
    }

    AccessTokenData data() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new AccessTokenData(id, name, scope(), createdAt, expiresAt, lastUsedAt);
    }
}
