package io.ringhall.e2e.phone;

import io.ringhall.e2e.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One scenario that sipp is running, or has run. */
public final class SippRun implements AutoCloseable {

    private final String name;
    private final Path folder;
    private final Process process;

    SippRun(String name, Path folder, Process process) {
        this.name = name;
        this.folder = folder;
        this.process = process;
    }

    public WireTrace wire() {
        return WireTrace.read(trace());
    }

    /** Waits for the first message that fits. */
    public WireMessage await(String what, Duration bound, Predicate<WireMessage> fits) {
        return Await.found(name + " to see " + what + " in " + trace(), bound, () -> {
            var seen = wire().messages().stream().filter(fits).findFirst();
            if (seen.isEmpty() && !process.isAlive() && process.exitValue() != 0) {
                throw new AssertionError(failure());
            }
            return seen;
        });
    }

    public WireMessage awaitInvite(Duration bound) {
        return await("an INVITE", bound, m -> m.isRequest("INVITE"));
    }

    public WireMessage awaitResponse(int status, Duration bound) {
        return await("a " + status, bound, m -> m.direction() == WireMessage.Direction.RECEIVED && m.isResponse(status));
    }

    /** Waits for the scenario's orderly end; a deviation from it fails with sipp's own words. */
    public SippRun awaitEnd(Duration bound) {
        try {
            if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(name + " did not end in " + bound.toSeconds() + " s; its trace is " + trace());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(failure());
        }
        return this;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Path trace() {
        return folder.resolve("wire.log");
    }

    private String failure() {
        var errors = Optional.of(folder.resolve("errors.log")).filter(Files::exists).map(SippRun::text).orElse("");
        return name + " deviated from its scenario (sipp ended with " + process.exitValue() + "), trace " + trace() + "\n" + errors;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
