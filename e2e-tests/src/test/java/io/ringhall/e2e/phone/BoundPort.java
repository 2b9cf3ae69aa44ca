package io.ringhall.e2e.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Asks the kernel whether a UDP port is bound, without touching it. */
final class BoundPort {

    private BoundPort() {}

    static boolean is(int port) {
        var hex = ":%04X ".formatted(port).toUpperCase(Locale.ROOT);
        try (var lines = Files.lines(Path.of("/proc/net/udp"))) {
            return lines.skip(1).anyMatch(line -> line.substring(0, Math.min(line.length(), 22)).contains(hex));
        } catch (IOException e) {
            throw new IllegalStateException("no /proc/net/udp here", e);
        }
    }
}
