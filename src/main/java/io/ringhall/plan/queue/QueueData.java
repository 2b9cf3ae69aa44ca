package io.ringhall.plan.queue;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.Reference;
import io.ringhall.plan.Renumbering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call queue as forms and REST edit it.
 *
 * @param welcome prompt id played once
 * @param music prompt id played in a loop while waiting
 * @param maxWaitSeconds 10-7200
 * @param afterMaxWait where the caller goes then; null hangs up
 */
public record QueueData(
        String number,
        String name,
        String welcome,
        String music,
        int maxWaitSeconds,
        @Nullable DestinationData afterMaxWait,
        @Nullable Long revision) {
    public QueueData(
            String number,
            String name,
            @Nullable String welcome,
            @Nullable String music,
            int maxWaitSeconds,
            @Nullable DestinationData afterMaxWait,
            @Nullable Long revision) {
        this.number = number;
        this.name = name;
        this.welcome = welcome == null ? "queue-welcome" : welcome;
        this.music = music == null ? "hold-music" : music;
        this.maxWaitSeconds = maxWaitSeconds;
        this.afterMaxWait = afterMaxWait;
        this.revision = revision;
    }

    public static QueueData of(String number, String name) {
        return new QueueData(number, name, null, null, 300, null, null);
    }

    public QueueData withAfterMaxWait(@Nullable DestinationData value) {
        return new QueueData(number, name, welcome, music, maxWaitSeconds, value, revision);
    }

    public List<Reference> references() {
        return DestinationData.references(afterMaxWait, "afterMaxWait").toList();
    }

    public QueueData following(Renumbering change) {
        return withAfterMaxWait(change.of(afterMaxWait));
    }
}
