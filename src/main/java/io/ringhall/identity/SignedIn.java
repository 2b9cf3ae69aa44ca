package io.ringhall.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking. */
@Component
public class SignedIn {

    /** @throws IllegalStateException when nobody is signed in */
    public UserData user() {
        return maybe().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    public Optional<UserData> maybe() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ConsolePrincipal principal
                ? Optional.of(principal.user())
                : Optional.empty();
    }
}
