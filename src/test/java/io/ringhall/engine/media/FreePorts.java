package io.ringhall.engine.media;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports that nobody has, for tests that count them. */
final class FreePorts {
    private FreePorts() {}

    static MediaSettings range(int pairs, int threads) {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int low = 20_000 + 2 * ThreadLocalRandom.current().nextInt(6_000);
            if (areFree(low, 2 * pairs)) {
                return new MediaSettings("127.0.0.1", low, low + 2 * pairs - 1, threads);
            }
        }
        throw new IllegalStateException("no " + pairs + " free port pairs");
    }

    private static boolean areFree(int low, int count) {
        for (int port = low; port < low + count; port++) {
            try (var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", port))) {
                if (!socket.isBound()) {
                    return false;
                }
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
