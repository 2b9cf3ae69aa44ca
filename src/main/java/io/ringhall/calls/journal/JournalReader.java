package io.ringhall.calls.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads segments in order. A torn or damaged entry is counted and passed over; what cannot be an entry ends its file. */
final class JournalReader {
    private static final Logger log = LoggerFactory.getLogger(JournalReader.class);

    private final Deque<Segment> segments;
    private final List<Segment> finished = new ArrayList<>();
    private long position;
    private long damaged;

    JournalReader(Deque<Segment> segments) {
        this.segments = segments;
        this.position = segments.getFirst().done();
    }

    List<byte[]> read(int max) {
        var entries = new ArrayList<byte[]>();
        var waiting = segments.stream().skip(finished.size()).iterator();
        var segment = waiting.next();
        while (entries.size() < max) {
            // asked before the length is read: a file is sealed before the next one appears, so then nothing is missed
            boolean following = waiting.hasNext();
            int length = segment.lengthAt(position);
            if (length > 0) {
                take(segment, length, entries);
            } else if (following) {
                finished.add(segment);
                segment = waiting.next();
                position = segment.done();
            } else {
                break;
            }
        }
        return entries;
    }

    private void take(Segment segment, int length, List<byte[]> entries) {
        var bytes = segment.read(position, length);
        if (bytes == null) {
            damaged++;
            log.warn("A damaged entry of {} is passed over", segment.path());
        } else {
            entries.add(bytes);
        }
        position += Segment.aligned(length);
    }

    void done() {
        try {
            for (var segment : finished) {
                segments.removeFirst();
                segment.delete();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        finished.clear();
        segments.getFirst().done(position);
    }

    void again() {
        finished.clear();
        position = segments.getFirst().done();
    }

    long damaged() {
        return damaged;
    }
}
