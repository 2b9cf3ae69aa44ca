package io.ringhall.e2e.server;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports nobody uses, below the range from which the system hands out its own. Each is given out once per test run, so that
 * a phone started later never takes the port of one that was started before.
 */
public final class FreePorts {

    private static final AtomicInteger NEXT = new AtomicInteger(15000 + (int) (ProcessHandle.current().pid() % 400) * 10);

    private FreePorts() {}

    /** One port, free for UDP and TCP on loopback. */
    public static int one() {
        return block(1);
    }

    /** The first of {@code size} ports in a row; even, as RTP wants it (RFC 3550 §11). */
    public static int block(int size) {
        for (int tries = 0; tries < 2000; tries++) {
            int first = NEXT.getAndAdd(size + size % 2);
            if (first + size > 32000) {
                NEXT.set(15000);
                continue;
            }
            if (allFree(first, size)) {
                return first;
            }
        }
        throw new IllegalStateException("no " + size + " free ports in a row");
    }

    private static boolean allFree(int first, int size) {
        for (int port = first; port < first + size; port++) {
            if (!free(port)) {
                return false;
            }
        }
        return true;
    }

    private static boolean free(int port) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (var _ = new DatagramSocket(address); var tcp = new ServerSocket()) {
            tcp.bind(address);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
