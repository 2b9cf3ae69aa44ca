package io.ringhall.calls;

import java.time.Instant;

/** Somebody did something with a recording. @param what listened, downloaded or deleted */
public record RecordingUse(Instant at, String username, What what) {
    public enum What {
        LISTENED,
        DOWNLOADED,
        DELETED
    }
}
