package io.ringhall.testing;

import io.ringhall.RinghallApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application on a fresh embedded MariaDB, without a web server. One database and one context per test JVM: a
 * test makes its own tenants under names nobody else uses ({@link Tenancies#fresh}).
 */
@SpringBootTest(classes = RinghallApplication.class)
@AutoConfigureMockMvc
public abstract class SpringHouse {
    public static final String ADMIN_PASSWORD = "correct horse battery";
    private static final Path DATA = Path.of("target/it-data").toAbsolutePath();

    static {
        wipe();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("ringhall.data-dir", DATA::toString);
        registry.add("ringhall.admin-password", () -> ADMIN_PASSWORD);
        registry.add("ringhall.demo", () -> "true");
        registry.add("ringhall.demo-sip-password", () -> "demo-sip-secret");
        registry.add("ringhall.sip.bind", () -> "127.0.0.1");
        registry.add("ringhall.sip.port", () -> "0");
    }

    /** Everything but the server's unpacked binaries, which take seconds to unpack. */
    private static void wipe() {
        try (var entries = Files.exists(DATA) ? Files.list(DATA) : Stream.<Path>empty()) {
            for (var entry : entries.filter(path -> !path.endsWith("mariadb")).toList()) {
                FileSystemUtils.deleteRecursively(entry);
            }
            FileSystemUtils.deleteRecursively(DATA.resolve("mariadb/data"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
