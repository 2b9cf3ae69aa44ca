package io.ringhall.e2e.server;

import io.ringhall.e2e.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The packaged application in a process of its own, with its own data folder, database and ports, on loopback only.
 * It can be killed without warning and started again on the same data. Its log stays in the folder for a reader.
 */
public final class RinghallServer implements AutoCloseable {

    public static final String DOMAIN = "demo.ringhall.local";
    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "e2e administrator 42";
    public static final String PHONE_PASSWORD = "e2e-phone-42";

    private static final Duration START = Duration.ofSeconds(240);
    private static final int RTP_PORTS = 200;
    private static @Nullable RinghallServer shared;

    private final Path folder;
    private final int httpPort = FreePorts.one();
    private final int sipPort = FreePorts.one();
    private final int sipTlsPort = FreePorts.one();
    private final int sipWsPort = FreePorts.one();
    private final int rtpPorts = FreePorts.block(RTP_PORTS);
    private List<String> command = asRun();
    private final Map<String, String> more = new LinkedHashMap<>();
    private final List<ProcessHandle> children = new ArrayList<>();
    private @Nullable Process process;

    private RinghallServer(String name) {
        folder = Path.of("target", "servers", name + "-" + Long.toString(System.currentTimeMillis(), 36)).toAbsolutePath();
    }

    /** One server for all journeys that leave it in order; ends with the test run. */
    public static synchronized RinghallServer shared() {
        if (shared == null) {
            shared = started("shared");
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** A server of one's own. */
    public static RinghallServer started(String name) {
        var server = new RinghallServer(name);
        server.start();
        return server;
    }

    /** What the container image would start, on a database that is not its own. */
    public static RinghallServer startedAsImage(String name, OutsideDatabase database) {
        var server = new RinghallServer(name);
        var image = new ImageSteps(server.folder.resolve("image"));
        server.command = image.entry();
        server.more.putAll(image.environment());
        server.more.keySet().removeAll(server.environment().keySet());
        server.use(database);
        server.start();
        return server;
    }

    /** As ./ringhall run starts it, on a database that is not its own. */
    public static RinghallServer startedOn(String name, OutsideDatabase database) {
        var server = new RinghallServer(name);
        server.use(database);
        server.start();
        return server;
    }

    private void use(OutsideDatabase database) {
        more.put("SPRING_DATASOURCE_URL", database.url());
        more.put("SPRING_DATASOURCE_USERNAME", OutsideDatabase.USER);
        more.put("SPRING_DATASOURCE_PASSWORD", OutsideDatabase.PASSWORD);
    }

    /** Where the embedded database's programs were unpacked. */
    public Path databasePrograms() {
        return folder.resolve("data/mariadb/base");
    }

    /** Starts it and waits until it is well, database included. */
    public void start() {
        launch();
        awaitHealthy();
    }

    public void awaitHealthy() {
        Await.until("the application to be healthy; its log is " + log(), START, () -> status("/actuator/health") == 200);
    }

    /** Starts it while its database is away: waits until the process serves, be it without. */
    public void startWithoutDatabase() {
        launch();
        Await.until("the application to live; its log is " + log(), START, () -> status("/actuator/health/liveness") == 200);
    }

    private void launch() {
        try {
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment());
            builder.environment().putAll(more);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}: no shutdown hook, no flush. The embedded database is a process of its own and is killed too. */
    public void kill() {
        var running = running();
        rememberChildren();
        running.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        Await.until("the killed processes to be gone", Duration.ofSeconds(10),
                () -> !running.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive));
        children.clear();
    }

    /** {@code kill -9} of the JVM alone, as the kernel does it when memory is short: the database lives on as an orphan. */
    public void killJvmOnly() {
        var running = running();
        rememberChildren();
        running.destroyForcibly();
        Await.until("the killed JVM to be gone", Duration.ofSeconds(10), () -> !running.isAlive());
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        rememberChildren();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    /** The console's port for WebSocket. */
    public URI webSocket(String path) {
        return URI.create("ws://127.0.0.1:" + httpPort + path);
    }

    /** SIP over WebSocket on the engine's own port. */
    public URI ownWebSocket() {
        return URI.create("ws://127.0.0.1:" + sipWsPort);
    }

    public int sipPort() {
        return sipPort;
    }

    public int sipTlsPort() {
        return sipTlsPort;
    }

    /** The certificate it made for itself. */
    public Path certificate() {
        return folder.resolve("data/tls/certificate.pem");
    }

    public RinghallApi api() {
        return new RinghallApi(this, ADMIN, ADMIN_PASSWORD);
    }

    public Path log() {
        return folder.resolve("server.log");
    }

    /** As ./ringhall run starts it, with its start cache where there is one. */
    private static List<String> asRun() {
        var jar = Path.of(System.getProperty("ringhall.jar", "../.tools/app/ringhall.jar")).toAbsolutePath().normalize();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseG1GC",
                "-XX:MaxGCPauseMillis=20", "-XX:+UseCompactObjectHeaders", "-Xms256m", "-Xmx768m", "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED", "-Xlog:aot*=error"));
        var cache = jar.resolveSibling("ringhall.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private Map<String, String> environment() {
        var names = new LinkedHashMap<String, String>();
        names.put("RINGHALL_DATA_DIR", folder.resolve("data").toString());
        names.put("RINGHALL_HTTP_PORT", "" + httpPort);
        names.put("RINGHALL_SIP_BIND", "127.0.0.1");
        names.put("RINGHALL_PUBLIC_ADDRESS", "127.0.0.1");
        names.put("RINGHALL_SIP_PORT", "" + sipPort);
        names.put("RINGHALL_SIP_TLS_PORT", "" + sipTlsPort);
        names.put("RINGHALL_SIP_WS_PORT", "" + sipWsPort);
        names.put("RINGHALL_RTP_PORTS", rtpPorts + "-" + (rtpPorts + RTP_PORTS - 1));
        names.put("RINGHALL_ADMIN_PASSWORD", ADMIN_PASSWORD);
        names.put("RINGHALL_DEMO", "true");
        names.put("RINGHALL_DEMO_SIP_PASSWORD", PHONE_PASSWORD);
        return names;
    }

    /** What a GET is answered; 0 = nobody listens. */
    public int status(String path) {
        if (!running().isAlive()) {
            throw new AssertionError("the application ended with " + running().exitValue() + "; its log is " + log());
        }
        var request = HttpRequest.newBuilder(url(path)).timeout(Duration.ofSeconds(5)).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rememberChildren() {
        running().descendants().forEach(children::add);
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }
}
