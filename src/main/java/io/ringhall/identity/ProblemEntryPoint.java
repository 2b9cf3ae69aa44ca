package io.ringhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** 401 (429 while throttled, 503 while nobody can be known) as a problem (RFC 9457). */
final class ProblemEntryPoint implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof LockedException) {
            response.setHeader("Retry-After", "5");
            Problem.write(response, 429, "Too many attempts", String.valueOf(refused.getMessage()));
            return;
        }
        if (refused instanceof AuthenticationServiceException) {
            response.setHeader("Retry-After", "5");
            Problem.write(response, 503, "Service Unavailable", "The database cannot be reached. Calls are not affected");
            return;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"Ringhall\", charset=\"UTF-8\"");
        var authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, "Bearer", 0, 6)) {
            // RFC 6750 §3: the challenge says what was wrong with the token.
            response.addHeader("WWW-Authenticate", "Bearer realm=\"Ringhall\", error=\"invalid_token\"");
            Problem.write(response, 401, "Unauthorized", "The access token is unknown, expired or revoked");
            return;
        }
        Problem.write(response, 401, "Unauthorized", "Sign in with a user name and password, or show an access token");
    }
}
