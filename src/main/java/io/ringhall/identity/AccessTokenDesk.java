package io.ringhall.identity;

import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.tenancy.PlatformWork;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The signed-in user's access tokens. A token cannot make or revoke tokens: who steals one must not be able to keep it. */
@Service
public class AccessTokenDesk {
    public static final int DEFAULT_DAYS = 365;
    private static final int LONGEST_DAYS = 730;
    private static final int MAX_TOKENS = 50;

    private final AccessTokens tokens;
    private final Users users;
    private final SignedIn signedIn;
    private final PlatformWork platform;
    private final Clock clock = Clock.systemUTC();

    AccessTokenDesk(AccessTokens tokens, Users users, SignedIn signedIn, PlatformWork platform) {
        this.tokens = tokens;
        this.users = users;
        this.signedIn = signedIn;
        this.platform = platform;
    }

    public List<AccessTokenData> list() {
        var username = inPerson();
        return platform.call(() -> tokens.findByUserIdOrderByName(id(username)).stream()
                .map(AccessToken::data)
                .toList());
    }

    /** @param days until it expires, 1-730 */
    public SaveResult<IssuedToken> create(String name, TokenScope scope, int days) {
        var username = inPerson();
        var called = name.strip();
        var problems = check(called, days);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        return platform.call(() -> {
            long user = id(username);
            if (tokens.existsByUserIdAndName(user, called)) {
                return SaveResult.<IssuedToken>refused(
                        Diagnostic.error("name", "name-taken", "You have a token with this name already"));
            }
            if (tokens.findByUserIdOrderByName(user).size() >= MAX_TOKENS) {
                return SaveResult.<IssuedToken>refused(
                        Diagnostic.error("", "too-many-tokens", "Revoke a token first: there may be " + MAX_TOKENS));
            }
            var text = TokenText.fresh();
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var made = tokens.save(new AccessToken(
                    user, called, TokenText.hash(text.reveal()), scope, now, now.plus(Duration.ofDays(days))));
            return new SaveResult.Saved<>(new IssuedToken(made.data(), text), 0);
        });
    }

    /** It stops working at once. @return false when the user has no such token */
    public boolean revoke(long id) {
        var username = inPerson();
        return platform.call(() -> tokens.deleteByIdAndUserId(id, id(username)) > 0);
    }

    private static List<Diagnostic> check(String name, int days) {
        var found = new ArrayList<Diagnostic>();
        if (name.isEmpty() || name.length() > 100) {
            found.add(Diagnostic.error("name", "name-length", "A name has 1 to 100 characters"));
        }
        if (days < 1 || days > LONGEST_DAYS) {
            found.add(Diagnostic.error("days", "days-range", "A token is valid for 1 to " + LONGEST_DAYS + " days"));
        }
        return found;
    }

    private String inPerson() {
        if (signedIn.scope() != null) {
            throw new AccessDeniedException("A token cannot manage tokens: sign in with your password");
        }
        return signedIn.user().username();
    }

    private long id(String username) {
        return users.findByUsername(username).orElseThrow().id();
    }
}
