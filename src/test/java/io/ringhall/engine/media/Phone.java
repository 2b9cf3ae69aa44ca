package io.ringhall.engine.media;

import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.media.sdp.Direction;
import io.ringhall.engine.media.sdp.MediaTarget;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A phone on the loopback interface: talks a tone, hears, and can misbehave. */
public final class Phone implements AutoCloseable {
    private final DatagramSocket socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0));
    private final List<ByteBuffer> heard = new ArrayList<>();
    private final Codec codec;
    private volatile boolean talking;
    private volatile double tone;
    int ssrc = 0x1234_5678;
    int sequence = 65_530;
    int timestamp = -320;

    public Phone(Codec codec) throws SocketException {
        this.codec = codec;
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", socket.getLocalPort());
    }

    MediaTarget target() {
        return target(Direction.SENDRECV);
    }

    MediaTarget target(Direction direction) {
        return new MediaTarget(address(), address(), codec, codec.staticType(), 101, direction, 20);
    }

    private void listen() {
        var packet = new DatagramPacket(new byte[2_048], 2_048);
        try {
            while (true) {
                packet.setLength(2_048);
                socket.receive(packet);
                synchronized (heard) {
                    heard.add(ByteBuffer.wrap(Arrays.copyOf(packet.getData(), packet.getLength())));
                }
            }
        } catch (IOException closed) {
            // the phone was put away
        }
    }

    void send(ByteBuffer packet, int port) {
        try {
            socket.send(new DatagramPacket(packet.array(), packet.limit(), InetAddress.getLoopbackAddress(), port));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private final G722 coder = new G722();

    /** @param between what G.722 hears half a sample later */
    private byte coded(short sample, short between) {
        return codec == Codec.G722 ? coder.encode(sample, between) : G711.encode(sample, codec);
    }

    /** One 20 ms frame of a tone. */
    void frame(double hertz, int port) {
        var payload = new byte[160];
        for (int i = 0; i < 160; i++) {
            double angle = 2 * Math.PI * hertz * (timestamp + i) / Audio.RATE;
            payload[i] = coded((short) (6_000 * Math.sin(angle)), (short) (6_000 * Math.sin(angle + Math.PI * hertz / Audio.RATE)));
        }
        send(Packets.rtp(codec.staticType(), sequence++ & 0xFFFF, timestamp, ssrc, payload), port);
        timestamp += 160;
    }

    /** Talks in real time until {@link #close} or {@link #hush}. */
    public void talk(double hertz, int port) {
        talking = true;
        tone = hertz;
        Thread.ofVirtual().start(() -> {
            long due = System.nanoTime();
            while (talking) {
                frame(tone, port);
                due += 20_000_000;
                LockSupport.parkNanos(due - System.nanoTime());
            }
        });
    }

    /** Talks on with another tone. */
    public void change(double hertz) {
        tone = hertz;
    }

    public void hush() {
        talking = false;
    }

    List<ByteBuffer> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    /** RTP only. */
    List<ByteBuffer> heardRtp() {
        return heard().stream().filter(Rtp::isValid).toList();
    }

    public void forget() {
        synchronized (heard) {
            heard.clear();
        }
    }

    /** The last tenth of a second that arrived. */
    public boolean hears(double hertz) {
        var packets = heardRtp();
        if (packets.size() < 5) {
            return false;
        }
        // G.722 adapts to what came before, so all of it is decoded
        var samples = samples(codec == Codec.G722 ? packets : packets.subList(packets.size() - 5, packets.size()));
        return ToneDetector.hears(Arrays.copyOfRange(samples, samples.length - 800, samples.length), hertz);
    }

    /** In any tenth of a second so far. */
    public boolean heardEver(double hertz) {
        var packets = heardRtp();
        for (int from = 0; from + 5 <= packets.size(); from++) {
            if (ToneDetector.hears(samples(packets.subList(from, from + 5)), hertz)) {
                return true;
            }
        }
        return false;
    }

    /** Both frequencies, and little else. */
    public boolean hearsPair(double first, double second) {
        var packets = heardRtp();
        if (packets.size() < 10) {
            return false;
        }
        var samples = samples(packets.subList(packets.size() - 10, packets.size()));
        double one = ToneDetector.share(samples, 0, samples.length, first);
        double other = ToneDetector.share(samples, 0, samples.length, second);
        return one > 0.3 && other > 0.3 && one + other > 0.8;
    }

    short[] samples(List<ByteBuffer> packets) {
        var samples = new short[packets.size() * 160];
        int at = 0;
        var decoder = new G722();
        for (var packet : packets) {
            for (int i = 0; i < 160 && i < Rtp.payloadLength(packet); i++) {
                byte octet = packet.get(Rtp.payloadOffset(packet) + i);
                samples[at++] = codec == Codec.G722 ? decoder.decodeNarrow(octet) : G711.decode(octet, codec);
            }
        }
        return samples;
    }

    @Override
    public void close() {
        talking = false;
        socket.close();
    }
}
