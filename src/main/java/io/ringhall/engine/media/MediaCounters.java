package io.ringhall.engine.media;

import java.util.concurrent.atomic.LongAdder;

/** What the loops count. */
final class MediaCounters {
    final LongAdder received = new LongAdder();
    final LongAdder sent = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder unsent = new LongAdder();
    final LongAdder recording = new LongAdder();
    final LongAdder failedRecordings = new LongAdder();
}
