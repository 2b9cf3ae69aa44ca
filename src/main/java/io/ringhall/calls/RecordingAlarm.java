package io.ringhall.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** What is wrong with recording. Calls go on; people must know. An alarm is over an hour after its last cause. */
@Component
public class RecordingAlarm {
    private static final Duration LASTS = Duration.ofHours(1);

    private record Raised(String what, Instant at) {}

    private final AtomicReference<Raised> last = new AtomicReference<>();

    void raise(String what) {
        last.set(new Raised(what, Instant.now()));
    }

    /** A sentence for administrators. */
    public Optional<String> now() {
        return Optional.ofNullable(last.get())
                .filter(raised -> raised.at().isAfter(Instant.now().minus(LASTS)))
                .map(raised -> raised.what() + ": is the disk full? Calls go on, but are not recorded");
    }
}
