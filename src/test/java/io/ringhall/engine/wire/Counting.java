package io.ringhall.engine.wire;

import io.ringhall.engine.EnginePorts;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
}
