package io.ringhall.calls;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.PinCheck;
import io.ringhall.engine.report.StoredMessage;
import io.ringhall.persistence.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where messages are recorded: {@code voicemail/<domain>/<mailbox>/<call>.wav}. Beside a finished recording stands a note of
 * what it is until its row is in the database, so that neither an outage nor the death of the process loses a message.
 */
@Component
class MessageFiles implements EnginePorts.Messages {
    private static final String NOTE = ".note";

    /** What the row needs to say. @param file relative to the voicemail folder */
    record Note(
            String id,
            String domain,
            String mailbox,
            String from,
            @Nullable String fromName,
            long leftAt,
            long millis,
            String file) {}

    private final Path folder;
    private final MessageCounts counts;
    private final PhoneMessages phone;
    private final JsonMapper json = JsonMapper.builder().build();

    MessageFiles(DataFolder data, MessageCounts counts, PhoneMessages phone) {
        this.folder = data.folder("voicemail");
        this.counts = counts;
        this.phone = phone;
    }

    @Override
    public void count(String domain, String mailbox, EnginePorts.Counted reply) {
        counts.count(domain, mailbox, reply);
    }

    @Override
    public void checkPin(String domain, String mailbox, boolean subscriber, String pin, Consumer<PinCheck> reply) {
        phone.check(domain, mailbox, subscriber, pin, reply);
    }

    @Override
    public void list(String domain, String mailbox, Consumer<List<StoredMessage>> reply) {
        phone.list(domain, mailbox, this, reply);
    }

    @Override
    public void mark(String domain, String mailbox, String id, boolean deleted, Runnable done) {
        phone.mark(domain, id, deleted, this, done);
    }

    @Override
    public Path fileFor(String domain, String mailbox, String callId) {
        try {
            return Files.createDirectories(folder.resolve(plain(domain)).resolve(plain(mailbox)))
                    .resolve(plain(callId) + ".wav");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A call id comes from outside: nothing in it may lead elsewhere. */
    private static String plain(String name) {
        var safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return safe.startsWith(".") ? "_" + safe : safe;
    }

    @Override
    public void left(
            String domain, String mailbox, String callId, String from, @Nullable String fromName, Path file, long millis) {
        var note = new Note(
                callId,
                domain,
                mailbox,
                from,
                fromName,
                System.currentTimeMillis(),
                millis,
                folder.relativize(file.toAbsolutePath().normalize()).toString());
        try {
            var unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.write(unfinished, json.writeValueAsBytes(note));
            Files.move(unfinished, noteOf(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("The message of call " + callId + " stays a file without a row", failure);
        }
    }

    private static Path noteOf(Path file) {
        return file.resolveSibling(file.getFileName() + NOTE);
    }

    /** Messages that have no row yet. */
    List<Note> notes() {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(NOTE)).map(this::read).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Note read(Path file) {
        try {
            return json.readValue(Files.readAllBytes(file), Note.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JacksonException unreadable) {
            throw new IllegalStateException("Unreadable: " + file, unreadable);
        }
    }

    void noted(Note note) {
        delete(noteOf(file(note.file())));
    }

    Path file(String relative) {
        return folder.resolve(relative);
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
