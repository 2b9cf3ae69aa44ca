package io.ringhall.identity;

import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.kernel.Secret;
import io.ringhall.tenancy.PlatformWork;
import io.ringhall.tenancy.TenantAccess;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Users of a tenant, made by whoever may change that tenant. */
@Service
public class UserDesk {
    private final Users users;
    private final UserRecords records;
    private final PlatformWork platform;
    private final PasswordEncoder hashing;

    UserDesk(Users users, UserRecords records, PlatformWork platform, PasswordEncoder hashing) {
        this.users = users;
        this.records = records;
        this.platform = platform;
        this.hashing = hashing;
    }

    public List<UserData> list(TenantAccess access) {
        return platform.call(() -> users.findByTenantIdOrderByUsername(access.tenantId()).stream()
                .map(records::of)
                .toList());
    }

    /** Role must be one of the tenant's. @param password at least 12 characters */
    public SaveResult<UserData> create(TenantAccess access, String username, String fullName, Role role, Secret password) {
        access.forWriting();
        var name = username.strip().toLowerCase(Locale.ROOT);
        var problems = UserRules.check(name, fullName, role, password);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        var hash = hashing.encode(password.reveal());
        return platform.call(() -> {
            if (users.existsByUsername(name)) {
                return SaveResult.<UserData>refused(
                        Diagnostic.error("username", "username-taken", "The user name " + name + " is taken"));
            }
            var user = users.save(new User(name, fullName.strip(), role, hash).inTenant(access.tenantId()));
            return new SaveResult.Saved<>(records.of(user), 0);
        });
    }

    public SaveResult<UserData> setEnabled(TenantAccess access, String username, boolean enabled) {
        return edit(access, username, user -> user.enabled(enabled));
    }

    public SaveResult<UserData> setPassword(TenantAccess access, String username, Secret password) {
        var problems = UserRules.checkPassword(password);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        var hash = hashing.encode(password.reveal());
        return edit(access, username, user -> user.passwordHash(hash));
    }

    private SaveResult<UserData> edit(TenantAccess access, String username, Consumer<User> change) {
        access.forWriting();
        return platform.call(() -> users.findByUsername(username.strip().toLowerCase(Locale.ROOT))
                .filter(user -> user.tenantId() != null && user.tenantId() == access.tenantId())
                .<SaveResult<UserData>>map(user -> {
                    change.accept(user);
                    return new SaveResult.Saved<>(records.of(users.save(user)), 0);
                })
                .orElseGet(() -> SaveResult.refused(
                        Diagnostic.error("username", Diagnostic.NOT_FOUND, "There is no such user"))));
    }
}
