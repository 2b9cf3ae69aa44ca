package io.ringhall.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where everything that is not in the database lives ({@code RINGHALL_DATA_DIR}). */
@Component
public class DataFolder {
    private final Path root;

    public DataFolder(@Value("${ringhall.data-dir}") Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /** A folder within, made when missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + root.resolve(name), e);
        }
    }
}
