package io.ringhall.identity;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The signed-in user as Spring Security carries it; authority {@code ROLE_} and the role's name. */
final class ConsolePrincipal implements UserDetails, CredentialsContainer {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient UserData user;
    private transient @Nullable String passwordHash;
    /** Of the access token shown; null = signed in with a password. */
    private final transient @Nullable TokenScope scope;

    ConsolePrincipal(UserData user, String passwordHash) {
        this.user = user;
        this.passwordHash = passwordHash;
        scope = null;
    }

    ConsolePrincipal(UserData user, TokenScope scope) {
        this.user = user;
        this.scope = scope;
    }

    UserData user() {
        return user;
    }

    @Nullable TokenScope scope() {
        return scope;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + user.role().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return user.username();
    }

    @Override
    public boolean isEnabled() {
        return user.enabled();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConsolePrincipal that && that.user.username().equals(user.username());
    }

    @Override
    public int hashCode() {
        return user.username().hashCode();
    }
}
