package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.queue.QueueData;
import org.jspecify.annotations.Nullable;

/** A call queue. @param welcome prompt id played once @param music prompt id while waiting */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueueResource(
        @Nullable String number,
        @Nullable String name,
        @Nullable String welcome,
        @Nullable String music,
        @Nullable Integer maxWaitSeconds,
        @Nullable DestinationResource afterMaxWait,
        @Nullable Long revision) {
    public static QueueResource of(QueueData data) {
        return new QueueResource(
                data.number(),
                data.name(),
                data.welcome(),
                data.music(),
                data.maxWaitSeconds(),
                DestinationResource.of(data.afterMaxWait()),
                data.revision());
    }

    public QueueData data(@Nullable String otherwise) {
        return new QueueData(
                Given.text(number == null ? otherwise : number),
                Given.text(name),
                welcome,
                music,
                Given.number(maxWaitSeconds, QueueData.of("", "").maxWaitSeconds()),
                DestinationResource.data(afterMaxWait, "afterMaxWait"),
                revision);
    }
}
