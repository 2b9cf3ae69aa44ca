package io.ringhall.identity;

import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.kernel.Secret;
import io.ringhall.tenancy.PlatformWork;
import io.ringhall.tenancy.TenantAccess;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Users of a tenant, made by whoever may change that tenant. */
@Service
public class UserDesk {
    private final Users users;
    private final UserRecords records;
    private final PlatformWork platform;
    private final PasswordEncoder hashing;
    private final SignedIn signedIn;
    private final CurrentUsers current;

    UserDesk(
            Users users,
            UserRecords records,
            PlatformWork platform,
            PasswordEncoder hashing,
            SignedIn signedIn,
            CurrentUsers current) {
        this.signedIn = signedIn;
        this.current = current;
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

    public Optional<UserData> find(TenantAccess access, String username) {
        return platform.call(() -> own(access, username).map(records::of));
    }

    /** Role must be one of the tenant's. @param password at least 12 characters */
    public SaveResult<UserData> create(TenantAccess access, String username, String fullName, Role role, Secret password) {
        access.forWriting();
        var name = key(username);
        var problems = UserRules.check(name, fullName, role, password);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        var hash = hashing.encode(password.reveal());
        return platform.call(() -> {
            if (users.existsByUsername(name)) {
                return SaveResult.<UserData>refused(
                        Diagnostic.error("username", Diagnostic.DUPLICATE, "The user name " + name + " is taken"));
            }
            var user = users.save(new User(name, fullName.strip(), role, hash).inTenant(access.tenantId()));
            return new SaveResult.Saved<>(records.of(user), 0);
        });
    }

    /**
     * Nobody takes their own rights away: a tenant must not lose its last administrator by a slip of the mouse.
     *
     * @param password null leaves the present one
     */
    public SaveResult<UserData> update(
            TenantAccess access, String username, String fullName, Role role, boolean enabled, @Nullable Secret password) {
        access.forWriting();
        var problems = UserRules.check(fullName, role);
        if (password != null) {
            problems.addAll(UserRules.checkPassword(password));
        }
        var self = signedIn.maybe().filter(user -> user.username().equals(key(username)));
        if (self.isPresent() && (!enabled || role != self.get().role())) {
            problems.add(Diagnostic.error(
                    enabled ? "role" : "enabled", "own-account", "This is your own account: another administrator has to do that"));
        }
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        var hash = password == null ? null : hashing.encode(password.reveal());
        return edit(access, username, user -> {
            user.fullName(fullName.strip());
            user.role(role);
            user.enabled(enabled);
            if (hash != null) {
                user.passwordHash(hash);
            }
        });
    }

    /** The signed-in user's own password. @param present as proof that it is really them */
    public SaveResult<UserData> changeOwnPassword(Secret present, Secret next) {
        var problems = UserRules.checkPassword(next);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        if (signedIn.scope() != null) {
            throw new AccessDeniedException("A token cannot change a password: sign in with it");
        }
        var username = signedIn.user().username();
        var hash = hashing.encode(next.reveal());
        return platform.call(() -> {
            var user = users.findByUsername(username).orElseThrow();
            if (!hashing.matches(present.reveal(), user.passwordHash())) {
                return SaveResult.<UserData>refused(
                        Diagnostic.error("presentPassword", "password-wrong", "This is not your present password"));
            }
            user.passwordHash(hash);
            return new SaveResult.Saved<>(records.of(users.save(user)), 0);
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
        SaveResult<UserData> result = platform.call(() -> own(access, username)
                .<SaveResult<UserData>>map(user -> {
                    change.accept(user);
                    return new SaveResult.Saved<>(records.of(users.save(user)), 0);
                })
                .orElseGet(() -> SaveResult.refused(
                        Diagnostic.error("username", Diagnostic.NOT_FOUND, "There is no such user"))));
        current.changed(key(username));
        return result;
    }

    private Optional<User> own(TenantAccess access, String username) {
        return users.findByUsername(key(username))
                .filter(user -> user.tenantId() != null && user.tenantId() == access.tenantId());
    }

    private static String key(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
