package io.ringhall.persistence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/**
 * One file that is wholly there or not: written beside its place, forced to the disk, moved there in one step; readable to its
 * owner only, encrypted by the {@link SecretVault}. Layout: magic (8 bytes), shape (8), length (4), CRC-32C of what follows (4),
 * the sealed, compressed content.
 */
final class SealedFile {
    private static final byte[] MAGIC = "RHSEAL1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = MAGIC.length + Long.BYTES + 2 * Integer.BYTES;

    private SealedFile() {}

    static void write(Path file, SecretVault vault, String about, long shape, byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream(content.length / 4 + 64);
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write(content);
        }
        var body = vault.seal(packed.toByteArray(), about(about, shape));
        var bytes = ByteBuffer.allocate(HEAD + body.length);
        bytes.put(MAGIC).putLong(shape).putInt(body.length).putInt(checksum(body)).put(body).flip();
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(unfinished, ownerOnly);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file.getParent());
    }

    /** The new name is on the disk, too. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** @throws IOException saying why, when it is damaged, of another shape or sealed with another key */
    static byte[] read(Path file, SecretVault vault, String about, long shape) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        var magic = new byte[MAGIC.length];
        if (bytes.remaining() < HEAD || !Arrays.equals(MAGIC, take(bytes, magic))) {
            throw new IOException("it is no such file");
        }
        if (bytes.getLong() != shape) {
            throw new IOException("another version of Ringhall wrote it");
        }
        int length = bytes.getInt();
        int checksum = bytes.getInt();
        if (length != bytes.remaining()) {
            throw new IOException("it is cut short");
        }
        var body = take(bytes, new byte[length]);
        if (checksum(body) != checksum) {
            throw new IOException("it is damaged");
        }
        var packed = vault.open(body, about(about, shape));
        if (packed == null) {
            throw new IOException("it was sealed with another key");
        }
        var content = new ByteArrayOutputStream(packed.length * 4);
        try (var inflating = new InflaterOutputStream(content)) {
            inflating.write(packed);
        }
        return content.toByteArray();
    }

    private static byte[] take(ByteBuffer from, byte[] into) {
        from.get(into);
        return into;
    }

    private static int checksum(byte[] body) {
        var sum = new CRC32C();
        sum.update(body);
        return (int) sum.getValue();
    }

    /** Bound into the seal: a file that stands in another's place does not open. */
    private static byte[] about(String about, long shape) {
        return (about + "\n" + shape).getBytes(StandardCharsets.UTF_8);
    }
}
