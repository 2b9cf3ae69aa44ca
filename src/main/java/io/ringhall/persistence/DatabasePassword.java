package io.ringhall.persistence;

import io.ringhall.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The embedded server's password: generated once, in a file only its owner reads. */
final class DatabasePassword {
    private DatabasePassword() {}

    static Secret in(Path folder) {
        var file = folder.resolve("password");
        try {
            if (!Files.exists(file)) {
                writePrivate(file, Secret.random().reveal());
            }
            return new Secret(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Created with its final permissions, so that it is never readable to others, not even for a moment. */
    static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
