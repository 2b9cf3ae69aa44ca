package io.ringhall.bench;

import io.ringhall.engine.media.MediaEngine;
import io.ringhall.engine.media.MediaListener;
import io.ringhall.engine.media.MediaSession;
import io.ringhall.engine.media.MediaSettings;
import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.media.sdp.Direction;
import io.ringhall.engine.media.sdp.MediaTarget;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * CPU per relayed packet of G.711 calls (20 ms, both directions), delay and loss. The phones live in this process; only the
 * media threads' CPU counts, kernel included.
 *
 * <p>Arguments: {@code calls seconds threads [record]}, by default 500 10 1. With {@code record} one side of each call is
 * recorded. Prints one line of figures.
 */
public final class RelayBenchmark {
    private RelayBenchmark() {}

    public static void main(String[] args) throws Exception {
        int calls = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        boolean record = args.length > 3 && args[3].equals("record");
        try (var engine = new MediaEngine(new MediaSettings("127.0.0.1", 30_000, 49_999, threads));
                var phones = new BenchmarkPhones(2 * calls)) {
            connect(engine, phones, calls, record);
            phones.start();
            Thread.sleep(4_000);
            measure(engine, phones, calls, seconds);
        }
    }

    private static void connect(MediaEngine engine, BenchmarkPhones phones, int calls, boolean record)
            throws IOException {
        Path folder = Files.createTempDirectory("relay-benchmark");
        List<MediaSession> sessions = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            var session = engine.open(new MediaListener() {});
            sessions.add(session);
            session.caller().remote(target(phones.address(2 * i)));
            session.far().remote(target(phones.address(2 * i + 1)));
            session.caller().bridge(session.far());
            if (record) {
                session.caller().record(folder.resolve(i + ".wav"), 3_600, 0, i);
            }
            phones.calls(2 * i, session.caller().rtpPort());
            phones.calls(2 * i + 1, session.far().rtpPort());
        }
        System.out.printf("%d calls, recordings in %s%n", sessions.size(), record ? folder : "-");
    }

    private static MediaTarget target(InetSocketAddress address) {
        return new MediaTarget(address, address, Codec.PCMU, 0, 101, Direction.SENDRECV, 20);
    }

    private static void measure(MediaEngine engine, BenchmarkPhones phones, int calls, int seconds) throws Exception {
        long packetsBefore = engine.figures().sent();
        long cpuBefore = mediaCpu();
        long allocatedBefore = mediaAllocation();
        phones.forget();
        Thread.sleep(seconds * 1_000L);
        long packets = engine.figures().sent() - packetsBefore;
        double micros = (mediaCpu() - cpuBefore) / 1_000.0 / packets;
        double bytes = (double) (mediaAllocation() - allocatedBefore) / packets;
        phones.stop();
        long[] delays = phones.delays();
        Arrays.sort(delays);
        System.out.printf(
                "calls %d packets/s %d cpu/packet %.2f us allocated/packet %.1f B delay p50 %.2f p99 %.2f max %.2f ms lost %d of %d unsent %d%n",
                calls, packets / seconds, micros, bytes,
                delays[delays.length / 2] / 1e6, delays[(int) (delays.length * 0.99)] / 1e6,
                delays[delays.length - 1] / 1e6, phones.lost(), phones.sent(), engine.figures().unsent());
    }

    private static long mediaCpu() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("media-"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static long mediaAllocation() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("media-"))
                .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getThreadId()))
                .sum();
    }
}
