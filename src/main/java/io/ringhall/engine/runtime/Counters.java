package io.ringhall.engine.runtime;

import java.util.concurrent.atomic.LongAdder;

/** What the engine counts. */
final class Counters {
    final LongAdder received = new LongAdder();
    final LongAdder sent = new LongAdder();
    final LongAdder malformed = new LongAdder();
    final LongAdder shed = new LongAdder();
    final LongAdder shedRegistrations = new LongAdder();
    final LongAdder calls = new LongAdder();
}
