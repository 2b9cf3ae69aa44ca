package io.ringhall.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Many phones on one sending and one receiving thread; the sending time travels in the payload. */
final class BenchmarkPhones implements AutoCloseable {
    private static final int FRAME_NANOS = 20_000_000;
    private static final int MOST_SAMPLES = 4_000_000;

    private final DatagramChannel[] channels;
    private final InetSocketAddress[] peers;
    private final Selector selector = Selector.open();
    private final long[] delays = new long[MOST_SAMPLES];
    private final AtomicInteger samples = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private volatile boolean sending = true;
    private volatile boolean open = true;
    private Thread sender = new Thread();

    BenchmarkPhones(int count) throws IOException {
        channels = new DatagramChannel[count];
        peers = new InetSocketAddress[count];
        for (int i = 0; i < count; i++) {
            channels[i] = DatagramChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
            channels[i].configureBlocking(false);
            channels[i].register(selector, SelectionKey.OP_READ, channels[i]);
        }
    }

    InetSocketAddress address(int phone) throws IOException {
        return (InetSocketAddress) channels[phone].getLocalAddress();
    }

    void calls(int phone, int port) throws IOException {
        peers[phone] = new InetSocketAddress("127.0.0.1", port);
        channels[phone].connect(peers[phone]);
    }

    void start() {
        sender = Thread.ofPlatform().name("phones-send").daemon().start(this::send);
        Thread.ofPlatform().name("phones-hear").daemon().start(this::hear);
    }

    /** Each phone every 20 ms, all of them spread over that time. */
    private void send() {
        var packet = ByteBuffer.allocateDirect(172);
        packet.put(0, (byte) 0x80);
        long begin = System.nanoTime();
        for (int frame = 0; sending; frame++) {
            for (int i = 0; i < channels.length; i++) {
                long due = begin + (long) frame * FRAME_NANOS + (long) i * FRAME_NANOS / channels.length;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                packet.clear().putShort(2, (short) frame).putInt(4, frame * 160).putInt(8, i + 1);
                packet.putLong(20, System.nanoTime());
                try {
                    channels[i].write(packet);
                    sent.incrementAndGet();
                } catch (IOException problem) {
                    throw new IllegalStateException(problem);
                }
            }
        }
    }

    private void hear() {
        var packet = ByteBuffer.allocateDirect(2_048);
        try {
            while (open) {
                selector.select(key -> {
                    try {
                        packet.clear();
                        if (((DatagramChannel) key.attachment()).read(packet) >= 28) {
                            received.incrementAndGet();
                            int at = samples.getAndIncrement();
                            if (at < MOST_SAMPLES) {
                                delays[at] = System.nanoTime() - packet.getLong(20);
                            }
                        }
                    } catch (IOException problem) {
                        throw new IllegalStateException(problem);
                    }
                }, 100);
            }
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** What was heard so far does not count. */
    void forget() {
        samples.set(0);
    }

    /** Stops talking and hears what is still under way. */
    void stop() throws InterruptedException {
        sending = false;
        sender.join();
        Thread.sleep(300);
    }

    long[] delays() {
        return Arrays.copyOf(delays, Math.min(samples.get(), MOST_SAMPLES));
    }

    long sent() {
        return sent.get();
    }

    long lost() {
        return sent.get() - received.get();
    }

    @Override
    public void close() throws IOException {
        sending = false;
        open = false;
        selector.close();
        for (var channel : channels) {
            channel.close();
        }
    }
}
