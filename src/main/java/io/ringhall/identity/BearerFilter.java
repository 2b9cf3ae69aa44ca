package io.ringhall.identity;

import io.ringhall.kernel.Secret;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who shows {@code Authorization: Bearer …} (RFC 6750 §2.1), for that one request. Tokens in bodies or URLs (§2.2, §2.3) are
 * not read: they end up in logs.
 */
final class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final AuthenticationManager manager;
    private final AuthenticationEntryPoint refusal;

    BearerFilter(AuthenticationManager manager, AuthenticationEntryPoint refusal) {
        this.manager = manager;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request);
        if (token != null) {
            try {
                SecurityContextHolder.setContext(new SecurityContextImpl(manager.authenticate(token)));
            } catch (AuthenticationException refused) {
                SecurityContextHolder.clearContext();
                refusal.commence(request, response, refused);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable BearerToken token(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        var token = new BearerToken(new Secret(header.substring(SCHEME.length()).strip()));
        token.setDetails(new WebAuthenticationDetails(request));
        return token;
    }
}
