package io.ringhall.engine.presence;

import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipResponse;
import org.jspecify.annotations.Nullable;

/** What the final response to a NOTIFY means. @param retryAfterMillis how long to leave the watcher alone, 0 = as usual */
public record NotifyOutcome(SubscriptionEvent event, long retryAfterMillis) {
    private static final int MAX_SECONDS = 60;

    public static NotifyOutcome of(SipResponse response) {
        if (response.success()) {
            return new NotifyOutcome(SubscriptionEvent.ACCEPTED, 0);
        }
        // RFC 6665 §4.2.2: any failure ends the subscription, unless it says when to come again; 481 always does.
        int seconds = seconds(response.header(Header.RETRY_AFTER));
        return response.status() == 481 || seconds < 0
                ? new NotifyOutcome(SubscriptionEvent.REFUSED, 0)
                : new NotifyOutcome(SubscriptionEvent.DEFERRED, Math.min(seconds, MAX_SECONDS) * 1000L);
    }

    /** RFC 3261 §20.33: seconds, then perhaps a comment or parameters; -1 when there are none. */
    private static int seconds(@Nullable String text) {
        if (text == null) {
            return -1;
        }
        int end = 0;
        while (end < text.length() && end < 9 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? -1 : Integer.parseInt(text.substring(0, end));
    }
}
