package io.ringhall.identity;

import io.ringhall.kernel.Secret;
import io.ringhall.tenancy.PlatformWork;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Platform administrators and resellers: users that belong to no tenant. */
@Service
public class Administrators {
    private final Users users;
    private final PlatformWork platform;
    private final PasswordEncoder hashing;

    Administrators(Users users, PlatformWork platform, PasswordEncoder hashing) {
        this.users = users;
        this.platform = platform;
        this.hashing = hashing;
    }

    /** Creates the administrator unless there is any user yet. @return whether it did */
    public boolean createFirst(String username, Secret password) {
        var hash = hashing.encode(password.reveal());
        return platform.call(() -> {
            if (users.count() > 0) {
                return false;
            }
            users.save(new User(username, "Administrator", Role.PLATFORM_ADMINISTRATOR, hash));
            return true;
        });
    }

    public boolean exist() {
        return platform.call(() -> users.count() > 0);
    }
}
