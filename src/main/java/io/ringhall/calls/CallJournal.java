package io.ringhall.calls;

import io.ringhall.calls.journal.Journal;
import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.CallRecord;
import io.ringhall.persistence.DataFolder;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes call records from the event loops onto the disk, from where {@link CallWriter} brings them into the database. Once
 * {@link #write} returns the record survives the death of the process.
 */
@Component
class CallJournal implements EnginePorts.Records, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CallJournal.class);
    private static final int SEGMENT_BYTES = 16 * 1024 * 1024;

    private final Path folder;
    private final Journal journal;
    private final String identity;
    private final AtomicLong lost = new AtomicLong();

    @Autowired
    CallJournal(DataFolder data) throws IOException {
        this(data.folder("calls"), SEGMENT_BYTES);
    }

    CallJournal(Path folder, int segmentBytes) throws IOException {
        this.folder = folder;
        this.journal = Journal.open(folder.resolve("journal"), segmentBytes);
        this.identity = identity(folder.resolve("identity"));
    }

    /** Names this journal in the rows that came from it: several nodes may share a database. */
    private static String identity(Path file) throws IOException {
        if (Files.notExists(file)) {
            var unfinished = file.resolveSibling("identity.new");
            Files.writeString(unfinished, UUID.randomUUID().toString());
            Files.move(unfinished, file);
        }
        return Files.readString(file).strip();
    }

    @Override
    public void write(CallRecord record) {
        var bytes = new Bytes();
        try {
            CallRecordCodec.encode(record, new DataOutputStream(bytes));
            journal.append(bytes.array(), bytes.size());
        } catch (IOException | UncheckedIOException | IllegalStateException failure) {
            // a full disk must not end the call itself
            lost.incrementAndGet();
            log.error("The record of call {} is lost", record.id(), failure);
        }
    }

    /** A batch of records, oldest first; what cannot be read any more is set aside. */
    List<CallRecord> read(int max) {
        var records = new ArrayList<CallRecord>();
        for (var entry : journal.read(max)) {
            try {
                records.add(CallRecordCodec.decode(entry));
            } catch (IOException unreadable) {
                setAside(entry, unreadable);
            }
        }
        return records;
    }

    void setAside(CallRecord record, Exception why) {
        try {
            var bytes = new Bytes();
            CallRecordCodec.encode(record, new DataOutputStream(bytes));
            setAside(bytes.toByteArray(), why);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps an entry that can never be stored, so that it does not hold up the others. */
    private void setAside(byte[] entry, Exception why) {
        try {
            var file = Files.createDirectories(folder.resolve("set-aside")).resolve(UUID.randomUUID() + ".entry");
            Files.write(file, entry);
            log.error("A call record cannot be stored and is kept in {}", file, why);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void done() {
        journal.done();
    }

    void again() {
        journal.again();
    }

    void tend(long nowMillis) {
        try {
            journal.tend(nowMillis);
        } catch (IOException failure) {
            log.warn("The journal cannot prepare its next file: {}", failure.getMessage());
        }
    }

    /** When the process before this one last lived, 0 = there was none. */
    long lastAlive() {
        return journal.lastAlive();
    }

    String identity() {
        return identity;
    }

    int segments() {
        return journal.segments();
    }

    long damaged() {
        return journal.damaged();
    }

    long lost() {
        return lost.get();
    }

    @Override
    @PreDestroy
    public void close() {
        journal.close();
    }

    /** Lets its array be read without a copy. */
    private static final class Bytes extends ByteArrayOutputStream {
        Bytes() {
            super(2048);
        }

        byte[] array() {
            return buf;
        }
    }
}
