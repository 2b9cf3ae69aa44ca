package io.ringhall.identity;

import io.ringhall.tenancy.PlatformWork;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks an access token. Unknown, expired, revoked and "its user is disabled" are refused in the same words. Nobody is slowed down:
 * 250 random bits cannot be guessed, and a program with an old token must not lock out those behind the same address.
 */
@Component
class BearerAuthentication implements AuthenticationProvider {
    private record Known(UserData user, TokenScope scope) {}

    private final AccessTokens tokens;
    private final Users users;
    private final UserRecords records;
    private final PlatformWork platform;
    private final Clock clock = Clock.systemUTC();

    BearerAuthentication(AccessTokens tokens, Users users, UserRecords records, PlatformWork platform) {
        this.tokens = tokens;
        this.users = users;
        this.records = records;
        this.platform = platform;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var text = ((BearerToken) request).token().reveal();
        var known = text.startsWith(TokenText.PREFIX) ? find(TokenText.hash(text)) : Optional.<Known>empty();
        if (known.isEmpty()) {
            throw new BadCredentialsException("The access token is unknown, expired or revoked");
        }
        var principal = new ConsolePrincipal(known.get().user(), known.get().scope());
        var granted = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        granted.setDetails(request.getDetails());
        return granted;
    }

    private Optional<Known> find(String hash) {
        var now = clock.instant();
        return platform.call(() -> tokens.findByTokenHash(hash)
                .filter(token -> token.validAt(now))
                .flatMap(token -> users.findById(token.userId()).filter(User::enabled).map(user -> {
                    if (token.used(now)) {
                        tokens.save(token);
                    }
                    return new Known(records.of(user), token.scope());
                })));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerToken.class.isAssignableFrom(authentication);
    }
}
