package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.identity.Role;
import io.ringhall.identity.UserData;
import io.ringhall.kernel.Secret;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in to the console and to REST. */
public record UserResource(
        @Schema(description = "As typed at log-in; stays as it is once created") @Nullable String username,
        @Nullable String fullName,
        @Schema(allowableValues = {"tenant-administrator", "tenant-viewer"}) @Nullable String role,
        @Nullable Boolean enabled,
        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, description = "12 characters or more; never answered", minLength = 12)
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable String password) {
    public static UserResource of(UserData user) {
        return new UserResource(user.username(), user.fullName(), Words.word(user.role()), user.enabled(), null);
    }

    public String name() {
        return Given.text(username);
    }

    public String wholeName() {
        return Given.text(fullName);
    }

    public Role rights() {
        var given = Words.value(Role.class, role, "role");
        return given == null ? Role.TENANT_VIEWER : given;
    }

    public Optional<Secret> secret() {
        return Optional.ofNullable(password).map(Secret::new);
    }

    public boolean mayEnter() {
        return Given.flag(enabled, true);
    }
}
