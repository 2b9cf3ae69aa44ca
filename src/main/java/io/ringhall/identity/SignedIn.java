package io.ringhall.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking. */
@Component
public class SignedIn {
    private final CurrentUsers current;

    SignedIn(CurrentUsers current) {
        this.current = current;
    }

    /** @throws IllegalStateException when nobody is signed in */
    public UserData user() {
        return maybe().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** As the user is now: empty also for somebody who has been disabled since signing in. */
    public Optional<UserData> maybe() {
        return principal().flatMap(principal -> current.of(principal.getUsername()));
    }

    /** Of the access token in use; null = signed in with a password. */
    public @Nullable TokenScope scope() {
        return principal().map(ConsolePrincipal::scope).orElse(null);
    }

    private static Optional<ConsolePrincipal> principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ConsolePrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }
}
