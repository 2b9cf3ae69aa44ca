package io.ringhall.calls.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An append-only log of byte entries that is its own queue: any thread appends, one reader takes batches in order and says
 * when one is done. Entries not done when the process died come first after the next {@link #open}. An entry may then come
 * twice (it was done, but the note of it was lost), so the reader must not mind.
 *
 * <p>Safe against the death of the process at any instruction; against the loss of power up to the last {@link #force}.
 */
public final class Journal implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Journal.class);

    private final Path directory;
    private final int segmentSize;
    private final long lastAlive;
    private final ReentrantLock lock = new ReentrantLock();
    private final ConcurrentLinkedDeque<Segment> unread = new ConcurrentLinkedDeque<>();
    private volatile Segment active;
    private volatile @Nullable Segment spare;
    private final AtomicLong sequence;
    private final JournalReader reader;

    private Journal(Path directory, int segmentSize, List<Segment> old, long sequence) throws IOException {
        this.directory = directory;
        this.segmentSize = segmentSize;
        this.sequence = new AtomicLong(sequence);
        this.lastAlive = old.stream().mapToLong(Segment::aliveAt).max().orElse(0);
        unread.addAll(old);
        this.active = create(segmentSize);
        unread.add(active);
        this.reader = new JournalReader(unread);
    }

    /** @throws IOException when the folder cannot be written */
    public static Journal open(Path directory, int segmentSize) throws IOException {
        Files.createDirectories(directory);
        var old = new ArrayList<Segment>();
        long sequence = 0;
        try (var files = Files.list(directory)) {
            for (var file : files.filter(path -> path.toString().endsWith(".journal")).sorted().toList()) {
                sequence = Math.max(sequence, Long.parseLong(file.getFileName().toString().replace(".journal", "")));
                var segment = Segment.open(file);
                if (segment == null) {
                    log.warn("{} is no journal segment and is left alone", file);
                } else {
                    // a process that died has written its last entry there: nothing may follow a torn one
                    old.add(segment);
                }
            }
        }
        return new Journal(directory, segmentSize, old, sequence);
    }

    /** Stores the first {@code length} bytes; microseconds, but for a new file (one in tens of thousands of entries). */
    public void append(byte[] bytes, int length) {
        lock.lock();
        try {
            if (!active.append(bytes, length)) {
                next(length);
                active.append(bytes, length);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The journal in " + directory + " cannot grow", failure);
        } finally {
            lock.unlock();
        }
    }

    private void next(int length) throws IOException {
        var ready = spare;
        spare = null;
        long needed = Segment.HEADER + Segment.aligned(length) + Segment.OVERHEAD;
        if (ready != null && needed > segmentSize) {
            unread.add(ready); // stays empty
            ready.seal();
            ready = null;
        }
        var following = ready != null ? ready : create((int) Math.max(segmentSize, needed));
        following.aliveAt(active.aliveAt());
        active = following;
        unread.add(following);
    }

    private Segment create(int size) throws IOException {
        return Segment.create(directory.resolve("%016d.journal".formatted(sequence.incrementAndGet())), size);
    }

    /** The next entries, oldest first, at most {@code max}; empty = nothing new. One thread only. */
    public List<byte[]> read(int max) {
        return reader.read(max);
    }

    /** Everything read so far is safe elsewhere. Deletes files that hold nothing else. */
    public void done() {
        reader.done();
    }

    /** Forget what was read since the last {@link #done}: it comes again. */
    public void again() {
        reader.again();
    }

    /** Entries passed over because their CRC did not match. */
    public long damaged() {
        return reader.damaged();
    }

    /** Notes that the process lives, prepares the next file, and writes to the disk. Only for the reading thread. */
    public void tend(long nowMillis) throws IOException {
        var current = active;
        current.aliveAt(nowMillis);
        if (spare == null && current.fill() > 50) {
            offer(create(segmentSize));
        }
        unread.forEach(Segment::force);
    }

    /** Files are read in the order of their names: one that was overtaken while it was made is of no use. */
    private void offer(Segment made) throws IOException {
        lock.lock();
        try {
            if (made.path().compareTo(active.path()) > 0) {
                spare = made;
                return;
            }
        } finally {
            lock.unlock();
        }
        made.delete();
    }

    /** When the process before this one was last known to live, 0 = never. */
    public long lastAlive() {
        return lastAlive;
    }

    /** Files on disk, for figures and tests. */
    public int segments() {
        return unread.size();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            for (var segment : unread) {
                segment.force();
                segment.close();
            }
            unread.clear();
            var ready = spare;
            if (ready != null) {
                ready.delete();
            }
        } catch (IOException failure) {
            log.warn("A spare journal file stays behind: {}", failure.getMessage());
        } finally {
            lock.unlock();
        }
    }
}
