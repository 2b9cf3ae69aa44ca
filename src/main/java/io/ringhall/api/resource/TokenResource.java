package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.identity.AccessTokenData;
import io.ringhall.identity.AccessTokenDesk;
import io.ringhall.identity.IssuedToken;
import io.ringhall.identity.TokenScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An access token. @param token its text; only in the answer to the POST that made it, and never again */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenResource(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Long id,
        @Nullable String name,
        @Schema(allowableValues = {"read", "write"}) @Nullable String scope,
        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, description = "How long it is valid", minimum = "1", maximum = "730")
                @Nullable Integer days,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant createdAt,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant expiresAt,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant lastUsedAt,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable String token) {
    public static TokenResource of(AccessTokenData data) {
        return of(data, null);
    }

    public static TokenResource of(IssuedToken issued) {
        return of(issued.data(), issued.token().reveal());
    }

    private static TokenResource of(AccessTokenData data, @Nullable String token) {
        return new TokenResource(
                data.id(), data.name(), Words.word(data.scope()), null, data.createdAt(), data.expiresAt(), data.lastUsedAt(), token);
    }

    public String called() {
        return Given.text(name);
    }

    public TokenScope allows() {
        var given = Words.value(TokenScope.class, scope, "scope");
        return given == null ? TokenScope.READ : given;
    }

    public int validDays() {
        return Given.number(days, AccessTokenDesk.DEFAULT_DAYS);
    }
}
