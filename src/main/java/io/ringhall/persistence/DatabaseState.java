package io.ringhall.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is known of the database now. It is kept by {@link DatabaseWatch}, which asks every few seconds on a thread of its
 * own, so nobody who only wants to know waits for a server that does not answer.
 */
@Component
public class DatabaseState {
    private volatile boolean prepared;
    private volatile @Nullable Instant awaySince;
    private volatile @Nullable String trouble;

    /** Whether the schema is the one this version needs: false after a start without the database, until it was reached. */
    public boolean prepared() {
        return prepared;
    }

    /** Whether it answered when it was last asked, and is prepared. */
    public boolean available() {
        return prepared && awaySince == null;
    }

    /** Since when it does not answer; null while it does. */
    public @Nullable Instant awaySince() {
        return awaySince;
    }

    /** What it said last, for the log and the operator; null when all is well. */
    public @Nullable String trouble() {
        return trouble;
    }

    void isPrepared() {
        prepared = true;
        answers();
    }

    void isNotPrepared(Exception why) {
        prepared = false;
        isAway(why);
    }

    /** @return whether that is news */
    boolean answers() {
        boolean news = awaySince != null;
        awaySince = null;
        trouble = null;
        return news;
    }

    /** @return whether that is news */
    boolean isAway(Exception why) {
        boolean news = awaySince == null;
        if (news) {
            awaySince = Instant.now();
        }
        trouble = String.valueOf(why.getMessage());
        return news;
    }
}
