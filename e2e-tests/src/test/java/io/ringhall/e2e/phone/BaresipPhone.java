package io.ringhall.e2e.phone;

import io.ringhall.e2e.Await;
import io.ringhall.e2e.server.FreePorts;
import io.ringhall.e2e.server.RinghallServer;
import io.ringhall.e2e.sound.Sound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real phone: it speaks a tone for as long as a call lasts and keeps what it hears. */
public final class BaresipPhone implements AutoCloseable {

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final int RTP_PORTS = 20;

    private final RinghallServer server;
    private final String user;
    private final String password;
    private final double hertz;
    private String watched = "";
    private String transport = "udp";
    private final Path folder;
    private @Nullable Process process;

    /** A phone of the demo tenant that speaks a tone of {@code hertz}. */
    public BaresipPhone(RinghallServer server, String user, double hertz) {
        this(server, user, hertz, RinghallServer.PHONE_PASSWORD);
    }

    public BaresipPhone(RinghallServer server, String user, double hertz, String password) {
        this.server = server;
        this.user = user;
        this.password = password;
        this.hertz = hertz;
        this.folder = Path.of("target", "phones", "baresip-%02d-%s".formatted(RUNS.incrementAndGet(), user)).toAbsolutePath();
    }

    /** By "udp", "tcp" or "tls"; with TLS the server's certificate has to be good for its address. */
    public BaresipPhone over(String transport) {
        this.transport = transport;
        return this;
    }

    /** Registers and answers whatever comes. */
    public BaresipPhone answering() {
        start();
        Await.until(user + " to register; see " + log(), Duration.ofSeconds(10), () -> said("200 OK"));
        return this;
    }

    /** Registers, and watches an extension's presence and its own messages. */
    public BaresipPhone watching(String number) {
        watched = number;
        return answering();
    }

    public void awaitSaid(String words, Duration bound) {
        Await.until(user + " to say " + words + "; see " + log(), bound, () -> said(words));
    }

    /** Calls a number. */
    public BaresipPhone calling(String number) {
        start("-e", "/dial sip:" + number + "@" + RinghallServer.DOMAIN);
        return this;
    }

    public void awaitEstablished(Duration bound) {
        Await.until(user + " to be in a call; see " + log(), bound, () -> said("Call established"));
    }

    /** What was heard in the call so far. */
    public Sound heard() {
        return recording().map(Sound::growing).orElse(new Sound(new short[0]));
    }

    /** Hangs up, by leaving in order. */
    public void hangUp() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hangUp();
    }

    private void start(String... more) {
        try {
            Files.createDirectories(folder);
            Sound.tone(hertz, Duration.ofSeconds(60)).write(folder.resolve("tone.wav"));
            Files.writeString(folder.resolve("config"), config());
            Files.writeString(folder.resolve("accounts"), account());
            Files.writeString(folder.resolve("contacts"), watched.isEmpty() ? "" : "\"Watched\" <sip:%s@%s>;presence=p2p%n".formatted(watched, RinghallServer.DOMAIN));
            var command = new ArrayList<>(List.of("baresip", "-f", folder.toString(), "-t", "120"));
            command.addAll(List.of(more));
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile()).redirectOutput(log().toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException("baresip does not start; is it installed?", e);
        }
    }

    /** The tone comes from a file; what is heard goes through the sndfile filter into one (aubridge stands in for a loudspeaker). */
    private String config() {
        int rtp = FreePorts.block(RTP_PORTS);
        return """
                sip_listen 127.0.0.1:%d
                rtp_ports %d-%d
                net_interface 127.0.0.1
                sip_cafile %s
                audio_source aufile,%s
                audio_player aubridge,speaker
                audio_alert aubridge,bell
                snd_path %s
                module_path %s
                module g711.so
                module aufile.so
                module aubridge.so
                module sndfile.so
                module_app account.so
                module_app menu.so
                %s""".formatted(FreePorts.one(), rtp, rtp + RTP_PORTS - 1, server.certificate(), folder.resolve("tone.wav"), folder, modules(),
                        watched.isEmpty() ? "" : "module_app contact.so\nmodule_app presence.so\nmodule_app mwi.so\n");
    }

    private String account() {
        return "<sip:%s@%s>;auth_user=%s;auth_pass=%s;outbound=\"sip:127.0.0.1:%d;transport=%s\";regint=300;answermode=auto;audio_codecs=PCMU%n"
                .formatted(user, RinghallServer.DOMAIN, user, password, transport.equals("tls") ? server.sipTlsPort() : server.sipPort(), transport);
    }

    private static String modules() {
        return List.of("/usr/lib/baresip/modules", "/usr/lib/x86_64-linux-gnu/baresip/modules", "/usr/lib/aarch64-linux-gnu/baresip/modules",
                "/usr/local/lib/baresip/modules").stream().filter(it -> Files.isDirectory(Path.of(it))).findFirst()
                .orElse("/usr/lib/baresip/modules");
    }

    private boolean said(String words) {
        try {
            return Files.exists(log()) && Files.readString(log()).replaceAll("\u001b\\[[0-9;]*m", "").contains(words);
        } catch (IOException _) {
            return false;
        }
    }

    private Optional<byte[]> recording() {
        try (var files = Files.list(folder)) {
            var file = files.filter(it -> it.toString().endsWith("-dec.wav")).max(Path::compareTo);
            return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Path log() {
        return folder.resolve("baresip.log");
    }
}
