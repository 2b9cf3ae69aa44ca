package io.ringhall.engine.presence;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Event packages we are notifier of. */
public enum EventPackage {
    /** RFC 4235 */
    DIALOG("dialog", "application/dialog-info+xml", 100),
    /** RFC 3842 */
    MESSAGE_SUMMARY("message-summary", "application/simple-message-summary", 100),
    /** RFC 3856 */
    PRESENCE("presence", "application/pidf+xml", 500),
    /** RFC 3680 */
    REG("reg", "application/reginfo+xml", 500);

    /** For Allow-Events (RFC 6665 §8.2.2). */
    public static final String ALLOWED = Arrays.stream(values()).map(EventPackage::event).collect(Collectors.joining(", "));

    private final String event;
    private final String type;
    private final int pauseMillis;

    EventPackage(String event, String type, int pauseMillis) {
        this.event = event;
        this.type = type;
        this.pauseMillis = pauseMillis;
    }

    /** The value of an Event header, without parameters. */
    public String event() {
        return event;
    }

    /** The Content-Type of its documents. */
    public String type() {
        return type;
    }

    /** The least time between the answer to a NOTIFY and the next one. */
    public int pauseMillis() {
        return pauseMillis;
    }

    /** RFC 6665 §8.2.1: event types are tokens, compared byte by byte; phones are let off their case. */
    public static @Nullable EventPackage of(@Nullable EventHeader header) {
        if (header != null) {
            for (EventPackage each : values()) {
                if (each.event.equals(header.type().toLowerCase(Locale.ROOT))) {
                    return each;
                }
            }
        }
        return null;
    }
}
