package io.ringhall.persistence;

import io.ringhall.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's process: launched, found again by the note it left, asked to shut down. */
record MariaDbProcess(ProcessHandle handle, int port, Path folder) {
    private static final Logger log = LoggerFactory.getLogger(MariaDbProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /** The server noted in the folder, when it still runs. */
    static Optional<MariaDbProcess> leftBehind(Path folder) {
        var note = folder.resolve("process");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        try {
            var parts = Files.readString(note).strip().split(" ");
            var port = Integer.parseInt(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    // Process ids are reused: it must be a server, and ours.
                    .filter(handle -> handle.info().commandLine().orElse("").contains(folder.resolve("data").toString()))
                    .map(handle -> new MariaDbProcess(handle, port, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MariaDbProcess launch(Path folder, Path base, Path data, Secret password) throws IOException {
        var port = freePort();
        var init = folder.resolve("init.sql");
        DatabasePassword.writePrivate(init, initialisation(password));
        var command = new ArrayList<>(List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "--init-file=" + init,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + shortSocket(folder),
                "--pid-file=" + folder.resolve("server.pid"),
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--innodb-buffer-pool-size=128M",
                "--max-allowed-packet=64M",
                "--max-connections=100"));
        userArgument().ifPresent(command::add);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.out").toFile()))
                .start();
        Files.writeString(folder.resolve("process"), process.pid() + " " + port);
        return new MariaDbProcess(process.toHandle(), port, folder);
    }

    /** Runs before the server accepts anybody, at every start: no account is ever without a password. */
    private static String initialisation(Secret password) {
        return """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_unicode_520_ci;
                create or replace user '%2$s'@'127.0.0.1' identified by '%3$s';
                grant all on *.* to '%2$s'@'127.0.0.1';
                alter user 'root'@'localhost' identified by '%3$s';
                delete from mysql.global_priv where user = '' or (user = 'root' and host <> 'localhost');
                drop database if exists test;
                flush privileges;
                """.formatted(EmbeddedMariaDb.SCHEMA, EmbeddedMariaDb.USER, password.reveal());
    }

    /** As root the server insists on being told so. */
    static Optional<String> userArgument() {
        return "root".equals(System.getProperty("user.name")) ? Optional.of("--user=root") : Optional.empty();
    }

    /** A Unix socket's path holds 107 bytes at most; a data folder may be deeper than that. */
    private static Path shortSocket(Path folder) throws IOException {
        var inside = folder.resolve("server.sock");
        return inside.toString().length() < 100 ? inside : Files.createTempDirectory("rh").resolve("s");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    long pid() {
        return handle.pid();
    }

    String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + EmbeddedMariaDb.SCHEMA;
    }

    void awaitReady(Secret password) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var ignored = DriverManager.getConnection(jdbcUrl(), EmbeddedMariaDb.USER, password.reveal())) {
                return;
            } catch (SQLException e) {
                if (!handle.isAlive() || System.nanoTime() > deadline) {
                    handle.destroy();
                    throw new IllegalStateException(
                            "The embedded database did not come up; see " + folder.resolve("server.out"), e);
                }
            }
            pause();
        }
    }

    void shutDown(Secret password) {
        try (var connection = DriverManager.getConnection(jdbcUrl(), EmbeddedMariaDb.USER, password.reveal());
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            log.warn("The embedded database did not take the shutdown ({}); ending its process", e.getMessage());
            handle.destroy();
        }
        try {
            handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Files.deleteIfExists(folder.resolve("process"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | IOException e) {
            log.warn("The embedded database did not end cleanly", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database was starting", e);
        }
    }
}
