package io.ringhall.e2e.phone;

import io.ringhall.e2e.Await;
import io.ringhall.e2e.server.FreePorts;
import io.ringhall.e2e.server.RinghallServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One SIP port on which sipp plays one scenario after the other, as a phone or as a carrier. */
final class SippPort implements AutoCloseable {

    private static final AtomicInteger RUNS = new AtomicInteger();

    private final int server;
    private final String user;
    private final String password;
    private final int port = FreePorts.one();
    private final int mediaPort = FreePorts.block(4);
    private final List<SippRun> runs = new ArrayList<>();

    SippPort(int server, String user, String password) {
        this.server = server;
        this.user = user;
        this.password = password;
    }

    int port() {
        return port;
    }

    /**
     * Starts a scenario and returns when sipp listens.
     *
     * @param status replaces {@code @status@} in the scenario
     * @param target the key of that name: a number to call
     * @param pause how long a pause without a length of its own lasts
     */
    SippRun run(String scenario, String status, String target, Duration pause, String... more) {
        try {
            var folder = Files.createDirectories(Path.of("target", "phones",
                    "%04d-%s-%s".formatted(RUNS.incrementAndGet(), user, scenario)).toAbsolutePath());
            var file = folder.resolve(scenario + ".xml");
            try (var in = SippPort.class.getResourceAsStream("/sipp/" + scenario + ".xml")) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(file, text.replace("@status@", status).replace("@user@", user).replace("@password@", password));
            }
            var command = new ArrayList<>(List.of("sipp", "127.0.0.1:" + server, "-sf", file.toString(),
                    "-i", "127.0.0.1", "-p", "" + port, "-mp", "" + mediaPort, "-d", "" + pause.toMillis(), "-nostdin",
                    "-key", "user", user, "-key", "domain", RinghallServer.DOMAIN, "-key", "target", target,
                    "-au", user, "-ap", password, "-timeout", "180", "-timeout_error",
                    "-trace_msg", "-message_file", folder.resolve("wire.log").toString(),
                    "-trace_err", "-error_file", folder.resolve("errors.log").toString()));
            command.addAll(List.of(more));
            if (!command.contains("-m")) {
                command.addAll(List.of("-m", "1"));
            }
            var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("screen.log").toFile()).start();
            var run = new SippRun(user + " (" + scenario + ")", folder, process);
            runs.add(run);
            // A call that comes before sipp listens would be repeated half a second later and spoil the times.
            Await.until("sipp to listen on " + port, Duration.ofSeconds(5), () -> BoundPort.is(port) || !process.isAlive());
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException("sipp does not start; is sip-tester installed?", e);
        }
    }

    @Override
    public void close() {
        runs.forEach(SippRun::close);
    }
}
