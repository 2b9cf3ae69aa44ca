package io.ringhall.identity;

import io.ringhall.tenancy.PlatformWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Users as they are now, not as they were when they signed in: who is disabled, or given another role, feels it in open sessions
 * within seconds, on every node.
 */
@Component
class CurrentUsers {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int REMEMBERED = 5_000;

    private record Seen(Optional<UserData> user, Instant until) {}

    private final Users users;
    private final UserRecords records;
    private final PlatformWork platform;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    CurrentUsers(Users users, UserRecords records, PlatformWork platform) {
        this.users = users;
        this.records = records;
        this.platform = platform;
    }

    /** Empty for who is disabled or gone. */
    Optional<UserData> of(String username) {
        var now = clock.instant();
        var known = seen.get(username);
        if (known != null && now.isBefore(known.until())) {
            return known.user();
        }
        var found = platform.call(() -> users.findByUsername(username).filter(User::enabled).map(records::of));
        if (seen.size() >= REMEMBERED) {
            seen.clear();
        }
        seen.put(username, new Seen(found, now.plus(FRESH)));
        return found;
    }

    /** Something about the user was changed here: look again at once. */
    void changed(String username) {
        seen.remove(username);
    }
}
