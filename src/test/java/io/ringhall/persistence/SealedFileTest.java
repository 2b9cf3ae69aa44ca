package io.ringhall.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("a.plan");
        SealedFile.write(file, vault(), "a.plan", 1, CONTENT);
    }

    @Test
    void it_is_read_as_it_was_written_and_replaced_in_one_step() throws IOException {
        assertThat(SealedFile.read(file, vault(), "a.plan", 1)).isEqualTo(CONTENT);
        var longer = new byte[100_000];
        SealedFile.write(file, vault(), "a.plan", 1, longer);
        assertThat(SealedFile.read(file, vault(), "a.plan", 1)).isEqualTo(longer);
        assertThat(folder.resolve("a.plan.new")).doesNotExist();
    }

    @Test
    void a_file_cut_anywhere_is_none() throws IOException {
        var good = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length++) {
            Files.write(file, Arrays.copyOf(good, length));
            refused("a.plan", 1);
        }
    }

    @Test
    void a_file_with_a_wrong_byte_anywhere_is_none() throws IOException {
        var good = Files.readAllBytes(file);
        for (int at = 0; at < good.length; at++) {
            var bad = good.clone();
            bad[at] ^= 0x40;
            Files.write(file, bad);
            refused("a.plan", 1);
        }
    }

    @Test
    void a_file_of_another_version_in_anothers_place_or_of_another_key_is_none() throws IOException {
        refused("a.plan", 2);
        refused("b.plan", 1);
        Files.delete(folder.resolve("keys/secrets"));
        refused("a.plan", 1);
    }

    private void refused(String about, long shape) {
        assertThatThrownBy(() -> SealedFile.read(file, vault(), about, shape)).isInstanceOf(IOException.class);
    }

    private SecretVault vault() {
        return new SecretVault(new DataFolder(folder));
    }
}
