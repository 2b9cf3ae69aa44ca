package io.ringhall.calls;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How the journal of calls does, for the operator. */
@Component
class JournalFigures implements MeterBinder {
    private final CallJournal journal;

    JournalFigures(CallJournal journal) {
        this.journal = journal;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ringhall.journal.segments", journal, CallJournal::segments)
                .description("Files of call records; grows while the database is away")
                .register(registry);
        FunctionCounter.builder("ringhall.journal.damaged", journal, CallJournal::damaged)
                .description("Entries passed over because their checksum did not match")
                .register(registry);
        FunctionCounter.builder("ringhall.journal.lost", journal, CallJournal::lost)
                .description("Call records that could not be written to disk")
                .register(registry);
    }
}
