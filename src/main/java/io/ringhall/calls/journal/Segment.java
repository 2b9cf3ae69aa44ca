package io.ringhall.calls.journal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One file of the journal, mapped into memory: what is stored there survives the death of the process, because the pages
 * belong to the operating system.
 *
 * <p>Header of 32 bytes: magic, time last alive, offset up to which entries are done. Then entries, each aligned to 8 bytes:
 * length, CRC-32C, bytes. The length is stored last and with release semantics: a reader that sees it sees the bytes. Length
 * 0 = nothing yet, {@value #SEALED} = go on in the next file.
 */
final class Segment implements AutoCloseable {
    static final int HEADER = 32;
    static final int SEALED = -1;
    static final int OVERHEAD = 8;

    private static final long MAGIC = 0x52484a524e4c3031L; // RHJRNL01
    private static final long ALIVE = 8;
    private static final long DONE = 16;
    private static final VarHandle LENGTH = ValueLayout.JAVA_INT.varHandle();

    private final Path path;
    private final Arena arena;
    private final MemorySegment memory;
    private volatile long end;
    private long forced;

    private Segment(Path path, Arena arena, MemorySegment memory, long end) {
        this.path = path;
        this.arena = arena;
        this.memory = memory;
        this.end = end;
        this.forced = end;
    }

    /** Makes a file whose every block exists, so that a full disk shows here and not in the middle of a call. */
    static Segment create(Path path, int size) throws IOException {
        var unfinished = path.resolveSibling(path.getFileName() + ".new");
        try (var channel = FileChannel.open(
                unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var zeros = ByteBuffer.allocate(64 * 1024);
            for (long written = 0; written < size; ) {
                zeros.clear().limit((int) Math.min(zeros.capacity(), size - written));
                written += channel.write(zeros);
            }
            var header = ByteBuffer.allocate(HEADER).order(java.nio.ByteOrder.nativeOrder());
            header.putLong(MAGIC).putLong(0).putLong(HEADER).rewind();
            channel.write(header, 0);
        }
        Files.move(unfinished, path);
        return map(path);
    }

    /** @return null when the file is no segment */
    static @Nullable Segment open(Path path) throws IOException {
        if (Files.size(path) < HEADER) {
            return null;
        }
        var segment = map(path);
        if (segment.memory.get(ValueLayout.JAVA_LONG, 0) != MAGIC) {
            segment.close();
            return null;
        }
        return segment;
    }

    private static Segment map(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var arena = Arena.ofShared();
            return new Segment(path, arena, channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size(), arena), HEADER);
        }
    }

    /** @return false when it does not fit any more; the segment is then sealed */
    boolean append(byte[] bytes, int length) {
        long at = end;
        long next = at + aligned(length);
        if (next > memory.byteSize()) {
            seal();
            return false;
        }
        memory.set(ValueLayout.JAVA_INT, at + 4, Checksum.of(bytes, length));
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, at + OVERHEAD, length);
        LENGTH.setRelease(memory, at, length);
        end = next;
        return true;
    }

    void seal() {
        if (end + 4 <= memory.byteSize()) {
            LENGTH.setRelease(memory, end, SEALED);
        }
    }

    /** The length stored at an offset: positive, 0 = nothing yet, {@value #SEALED} = no more in this file. */
    int lengthAt(long offset) {
        return offset + OVERHEAD > memory.byteSize() ? SEALED : (int) LENGTH.getAcquire(memory, offset);
    }

    /** @return null when the bytes do not match their CRC */
    byte @Nullable [] read(long offset, int length) {
        if (length < 0 || offset + aligned(length) > memory.byteSize()) {
            return null;
        }
        var bytes = new byte[length];
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, offset + OVERHEAD, bytes, 0, length);
        return Checksum.of(bytes, length) == memory.get(ValueLayout.JAVA_INT, offset + 4) ? bytes : null;
    }

    long aliveAt() {
        return memory.get(ValueLayout.JAVA_LONG, ALIVE);
    }

    void aliveAt(long millis) {
        memory.set(ValueLayout.JAVA_LONG, ALIVE, millis);
    }

    /** Entries before this offset need no replay. */
    long done() {
        return memory.get(ValueLayout.JAVA_LONG, DONE);
    }

    void done(long offset) {
        memory.set(ValueLayout.JAVA_LONG, DONE, offset);
    }

    long fill() {
        return end * 100 / memory.byteSize();
    }

    /** Writes to the disk what was appended since the last time. */
    void force() {
        long upTo = end;
        if (upTo != forced) {
            memory.force();
            forced = upTo;
        }
    }

    @Override
    public void close() {
        arena.close();
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    Path path() {
        return path;
    }

    static long aligned(int length) {
        return (OVERHEAD + (long) length + 7) & ~7L;
    }
}
