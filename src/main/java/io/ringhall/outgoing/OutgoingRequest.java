package io.ringhall.outgoing;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to make.
 *
 * @param method GET or POST
 * @param body null = none
 * @param patience for everything together: name, connection, answer
 * @param maxBytes of the answer that are kept; what is longer is cut off
 * @param redirects how many are followed, by GET only; each is checked like the first address
 */
public record OutgoingRequest(
        String method,
        String url,
        Map<String, String> headers,
        byte @Nullable [] body,
        Duration patience,
        int maxBytes,
        int redirects) {
    public OutgoingRequest {
        headers = Map.copyOf(headers);
    }

    /** To fetch something, with three redirects. */
    public static OutgoingRequest get(String url, Duration patience, int maxBytes) {
        return new OutgoingRequest("GET", url, Map.of(), null, patience, maxBytes, 3);
    }
}
