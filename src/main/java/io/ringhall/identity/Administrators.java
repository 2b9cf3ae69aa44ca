package io.ringhall.identity;

import io.ringhall.kernel.Secret;
import io.ringhall.tenancy.PlatformWork;
import io.ringhall.tenancy.Resellers;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Platform administrators and resellers: users that belong to no tenant. */
@Service
public class Administrators {
    private final Users users;
    private final PlatformWork platform;
    private final PasswordEncoder hashing;
    private final Resellers resellers;

    Administrators(Users users, PlatformWork platform, PasswordEncoder hashing, Resellers resellers) {
        this.users = users;
        this.platform = platform;
        this.hashing = hashing;
        this.resellers = resellers;
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

    /** A reseller with a first user, who creates and manages tenants of their own. */
    public void createReseller(String name, String username, Secret password) {
        var hash = hashing.encode(password.reveal());
        platform.run(() -> users.save(
                new User(username, name, Role.RESELLER, hash).ofReseller(resellers.create(name))));
    }

    public boolean exist() {
        return platform.call(() -> users.count() > 0);
    }
}
