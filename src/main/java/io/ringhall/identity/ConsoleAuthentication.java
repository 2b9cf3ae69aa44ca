package io.ringhall.identity;

import io.ringhall.kernel.Secret;
import io.ringhall.tenancy.PlatformWork;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Checks a user name and password, for the console's form and for HTTP Basic alike. */
@Component
class ConsoleAuthentication implements AuthenticationProvider {
    private record Known(UserData user, String hash) {}

    private final Users users;
    private final UserRecords records;
    private final PlatformWork platform;
    private final PasswordEncoder hashing;
    private final LoginThrottle throttle = new LoginThrottle(Clock.systemUTC());
    private final RecentPasswords recent = new RecentPasswords(Clock.systemUTC());
    private final String decoy;

    ConsoleAuthentication(Users users, UserRecords records, PlatformWork platform, PasswordEncoder hashing) {
        this.users = users;
        this.records = records;
        this.platform = platform;
        this.hashing = hashing;
        this.decoy = hashing.encode(Secret.random().reveal());
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var username = request.getName().strip().toLowerCase(Locale.ROOT);
        var password = String.valueOf(request.getCredentials());
        var source = request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        var wait = throttle.wait(username, source);
        if (wait.isPositive()) {
            throw new LockedException("Too many attempts; wait " + (wait.toSeconds() + 1) + " s");
        }
        var known = find(username);
        if (!proves(username, password, known) || !known.orElseThrow().user().enabled()) {
            throttle.failed(username, source);
            throw new BadCredentialsException("User name or password is wrong");
        }
        throttle.succeeded(username, source);
        var principal = new ConsolePrincipal(known.orElseThrow().user(), known.orElseThrow().hash());
        var granted =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        granted.setDetails(request.getDetails());
        return granted;
    }

    private Optional<Known> find(String username) {
        try {
            return platform.call(
                    () -> users.findByUsername(username).map(user -> new Known(records.of(user), user.passwordHash())));
        } catch (DataAccessException | TransactionException away) {
            // not the user's fault: no attempt is counted
            throw new AuthenticationServiceException("The database cannot be reached", away);
        }
    }

    private boolean proves(String username, String password, Optional<Known> known) {
        if (known.isEmpty()) {
            // As much work as for a user that exists, so that the time taken does not tell them apart.
            hashing.matches(password, decoy);
            return false;
        }
        var hash = known.get().hash();
        if (recent.knows(username, password, hash)) {
            return true;
        }
        if (hashing.matches(password, hash)) {
            recent.remember(username, password, hash);
            return true;
        }
        return false;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
