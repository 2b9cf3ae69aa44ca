package io.ringhall.calls;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.RecordedCall;
import io.ringhall.persistence.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where calls are recorded: {@code recordings/<domain>/<call>.wav}. From its first second on, a note of what it is stands beside a
 * recording until its row is in the database; so neither an outage nor the death of the process loses one (src/adr/0040).
 */
@Component
class RecordingFiles implements EnginePorts.Recordings, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(RecordingFiles.class);
    private static final String NOTE = ".note";

    /** What the row needs to say. @param file relative to the folder */
    record Note(
            String id, String domain, String group, String from, @Nullable String fromName, String agent, long startedAt, String file,
            boolean complete) {}

    private final Path folder;
    private final RecordingAlarm alarm;
    private final Set<Path> growing = ConcurrentHashMap.newKeySet();
    private final JsonMapper json = JsonMapper.builder().build();
    private final ExecutorService notes =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("recording-notes").daemon().factory());

    RecordingFiles(DataFolder data, RecordingAlarm alarm) {
        this.folder = data.folder("recordings").toAbsolutePath().normalize();
        this.alarm = alarm;
    }

    @Override
    public Path fileFor(String domain, String callId) {
        return folder.resolve(plain(domain)).resolve(plain(callId) + ".wav");
    }

    /** A call id comes from outside: nothing in it may lead elsewhere. */
    private static String plain(String name) {
        var safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return safe.startsWith(".") ? "_" + safe : safe;
    }

    @Override
    public void begun(RecordedCall call) {
        growing.add(call.file());
        notes.execute(() -> write(call, false));
    }

    @Override
    public void ended(RecordedCall call, boolean complete) {
        if (!complete) {
            alarm.raise("A recording could not be written");
        }
        notes.execute(() -> {
            write(call, complete);
            growing.remove(call.file());
        });
    }

    private void write(RecordedCall call, boolean complete) {
        var note = new Note(
                call.id(), call.domain(), call.group(), call.from(), call.fromName(), call.agent(), call.startedAt(),
                folder.relativize(call.file()).toString(), complete);
        try {
            Files.createDirectories(call.file().getParent());
            var unfinished = call.file().resolveSibling(call.file().getFileName() + ".new");
            Files.write(unfinished, json.writeValueAsBytes(note));
            Files.move(unfinished, noteOf(call.file()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            log.error("The note of the recording of call {} cannot be written: {}", call.id(), failure.toString());
            alarm.raise("A recording could not be noted");
        }
    }

    private static Path noteOf(Path file) {
        return file.resolveSibling(file.getFileName() + NOTE);
    }

    private static Path recordingOf(Path note) {
        var name = note.getFileName().toString();
        return note.resolveSibling(name.substring(0, name.length() - NOTE.length()));
    }

    /** Recordings that have no row yet and do not grow any more: those of a process that died, too. */
    List<Note> finished() {
        try (var files = Files.walk(folder)) {
            // asked before it is read: a note read while the recording grows would tell of a beginning
            return files.filter(file -> file.toString().endsWith(NOTE))
                    .filter(note -> !growing.contains(recordingOf(note)))
                    .map(this::read)
                    .toList();
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

    /** Room for more, in bytes. */
    long room() throws IOException {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (NoSuchFileException notYet) {
            return Long.MAX_VALUE;
        }
    }

    @Override
    public void destroy() {
        notes.shutdown();
    }
}
