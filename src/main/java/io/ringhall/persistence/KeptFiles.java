package io.ringhall.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be known without the database: a folder of sealed files by name, each replaced in one step. A file that cannot
 * be read is as good as none, and said in the log.
 */
public final class KeptFiles {
    private static final Logger log = LoggerFactory.getLogger(KeptFiles.class);

    private final Path folder;
    private final String ending;
    private final long shape;
    private final SecretVault vault;

    /** @param kind ends the files' names @param shape of the content; content of another shape is not read */
    public KeptFiles(DataFolder data, SecretVault vault, String kind, long shape) {
        this.folder = data.folder("live");
        this.ending = "." + kind;
        this.shape = shape;
        this.vault = vault;
    }

    /** @throws UncheckedIOException when the disk refuses */
    public void write(String name, byte[] content) {
        try {
            SealedFile.write(file(name), vault, name + ending, shape, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Optional<byte[]> read(String name) {
        var file = file(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SealedFile.read(file, vault, name + ending, shape));
        } catch (IOException unreadable) {
            log.error("{} cannot be used: {}", file, unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** @throws UncheckedIOException when the disk refuses */
    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Names of all that is kept, readable or not. */
    public List<String> names() {
        try (var files = Files.newDirectoryStream(folder, "*" + ending)) {
            var names = new ArrayList<String>();
            for (var file : files) {
                var name = file.getFileName().toString();
                names.add(name.substring(0, name.length() - ending.length()));
            }
            names.sort(null);
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file(String name) {
        if (!name.matches("[a-z0-9][a-z0-9.-]*")) {
            throw new IllegalArgumentException("No name for a file: " + name);
        }
        return folder.resolve(name + ending);
    }
}
