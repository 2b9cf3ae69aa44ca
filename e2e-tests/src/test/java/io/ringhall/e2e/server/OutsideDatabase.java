package io.ringhall.e2e.server;

import io.ringhall.e2e.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A MariaDB of somebody else's, as a production house has it: a process of its own with a user and a password. */
public final class OutsideDatabase implements AutoCloseable {

    public static final String USER = "ringhall";
    public static final String PASSWORD = "outside-db-42";
    private static final Duration START = Duration.ofSeconds(180);

    private final Path base;
    private final Path folder;
    private final int port = FreePorts.one();
    private @Nullable Process server;

    /** @param base where a server's programs were unpacked: those of the embedded one */
    public OutsideDatabase(Path base, Path folder) {
        this.base = base.toAbsolutePath();
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(folder.resolve("tmp"));
            Files.writeString(folder.resolve("init.sql"), """
                    CREATE DATABASE IF NOT EXISTS ringhall;
                    CREATE USER IF NOT EXISTS '%s'@'localhost' IDENTIFIED BY '%s';
                    GRANT ALL ON ringhall.* TO '%s'@'localhost';
                    """.formatted(USER, PASSWORD, USER));
            run(base.resolve("scripts/mariadb-install-db").toString(), "--no-defaults", "--basedir=" + this.base,
                    "--datadir=" + this.folder.resolve("data"), "--tmpdir=" + this.folder.resolve("tmp"), "--force").waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        start();
    }

    /** Again on the same data, after {@link #stop}. */
    public void start() {
        var log = folder.resolve("log");
        try {
            long before = Files.exists(log) ? readyLines(log) : 0;
            server = run(base.resolve("bin/mariadbd").toString(), "--no-defaults", "--basedir=" + base,
                    "--datadir=" + folder.resolve("data"), "--tmpdir=" + folder.resolve("tmp"), "--bind-address=127.0.0.1",
                    "--port=" + port, "--socket=" + folder.resolve("s"), "--init-file=" + folder.resolve("init.sql"));
            Await.until("the outside database to be ready; see " + log, START, () -> readyLines(log) > before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server as its owner does it; what is stored stays. */
    public void stop() {
        close();
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/ringhall";
    }

    @Override
    public void close() {
        if (server == null) {
            return;
        }
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Process run(String... words) throws IOException {
        var command = new ArrayList<>(List.of(words));
        // MariaDB refuses to run as root unless it is told to.
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        var builder = new ProcessBuilder(command).directory(base.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("LD_LIBRARY_PATH", base.resolve("libs").toString());
        return builder.start();
    }

    private static long readyLines(Path log) {
        try {
            return Files.readString(log).lines().filter(line -> line.contains("ready for connections")).count();
        } catch (IOException _) {
            return 0;
        }
    }
}
