package io.ringhall.engine.wire;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.PinCheck;
import io.ringhall.engine.report.StoredMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Mailboxes whose counts a test sets; one without counts is a database that is away. */
final class Counting implements EnginePorts.Messages {
    final Map<String, int[]> counts = new ConcurrentHashMap<>();

    @Override
    public void count(String domain, String mailbox, EnginePorts.Counted reply) {
        var known = counts.get(mailbox);
        if (known != null) {
            Thread.startVirtualThread(() -> reply.counted(known[0], known[1]));
        }
    }

    @Override
    public Path fileFor(String domain, String mailbox, String callId) {
        return Path.of(System.getProperty("java.io.tmpdir"), callId + ".wav");
    }

    @Override
    public void left(String domain, String mailbox, String callId, String from, @Nullable String fromName, Path file, long millis) {}

    /** PINs by mailbox. */
    final Map<String, String> pins = new ConcurrentHashMap<>();
    final List<StoredMessage> stored = new CopyOnWriteArrayList<>();
    /** "m1 heard", "m1 deleted". */
    final BlockingQueue<String> marked = new LinkedBlockingQueue<>();

    @Override
    public void checkPin(String domain, String mailbox, boolean subscriber, String pin, Consumer<PinCheck> reply) {
        var right = pins.get(mailbox);
        var result = right == null
                ? subscriber ? PinCheck.OK : PinCheck.LOCKED
                : pin.isEmpty() ? PinCheck.ASK : pin.equals(right) ? PinCheck.OK : PinCheck.WRONG;
        Thread.startVirtualThread(() -> reply.accept(result));
    }

    @Override
    public void list(String domain, String mailbox, Consumer<List<StoredMessage>> reply) {
        Thread.startVirtualThread(() -> reply.accept(List.copyOf(stored)));
    }

    @Override
    public void mark(String domain, String mailbox, String id, boolean deleted, Runnable done) {
        marked.add(id + (deleted ? " deleted" : " heard"));
        done.run();
    }
}
