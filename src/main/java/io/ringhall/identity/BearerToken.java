package io.ringhall.identity;

import io.ringhall.kernel.Secret;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A token somebody showed, not yet believed. */
final class BearerToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient Secret token;

    BearerToken(Secret token) {
        super(List.of());
        this.token = token;
    }

    Secret token() {
        return token;
    }

    @Override
    public Object getCredentials() {
        return token;
    }

    @Override
    public Object getPrincipal() {
        return "bearer";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
