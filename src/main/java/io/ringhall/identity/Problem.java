package io.ringhall.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes a problem document (RFC 9457) where no controller is reached. Texts are ours and hold no quotes. */
final class Problem {
    private Problem() {}

    static void write(HttpServletResponse response, int status, String title, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write("""
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(title, status, detail)
                .getBytes(StandardCharsets.UTF_8));
    }
}
