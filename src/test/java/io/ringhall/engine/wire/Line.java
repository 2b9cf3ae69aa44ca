package io.ringhall.engine.wire;

import io.ringhall.engine.sip.parse.StreamFramer;
import io.ringhall.engine.sip.websocket.ClientFrames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** How a {@link WirePhone} is connected. */
sealed interface Line extends AutoCloseable {
    String transport();

    int port();

    /** Where it says it is. */
    default String address() {
        return "127.0.0.1:" + port();
    }

    void send(byte[] message);

    /** One message; null after {@code millis}. */
    byte @Nullable [] receive(int millis);

    @Override
    void close();

    final class Udp implements Line {
        private final DatagramSocket socket;
        private final InetSocketAddress server;

        Udp(int serverPort) {
            this(serverPort, "127.0.0.1");
        }

        Udp(int serverPort, String from) {
            try {
                boolean six = from.indexOf(':') >= 0;
                server = new InetSocketAddress(six ? InetAddress.ofLiteral("::1") : InetAddress.getLoopbackAddress(), serverPort);
                socket = new DatagramSocket(0, InetAddress.ofLiteral(from));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String transport() {
            return "UDP";
        }

        @Override
        public int port() {
            return socket.getLocalPort();
        }

        @Override
        public String address() {
            return server.getAddress() instanceof Inet6Address ? "[::1]:" + port() : "127.0.0.1:" + port();
        }

        @Override
        public void send(byte[] message) {
            try {
                socket.send(new DatagramPacket(message, message.length, server));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte @Nullable [] receive(int millis) {
            try {
                socket.setSoTimeout(millis);
                var packet = new DatagramPacket(new byte[65_536], 65_536);
                socket.receive(packet);
                return Arrays.copyOf(packet.getData(), packet.getLength());
            } catch (SocketTimeoutException e) {
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    /** A connection, plain or TLS. */
    final class Stream implements Line {
        private final Socket socket;
        private final String transport;
        private final StreamFramer framer = new StreamFramer();

        Stream(Socket socket, String transport) {
            this.socket = socket;
            this.transport = transport;
        }

        static Stream tcp(int serverPort) {
            try {
                return new Stream(new Socket(InetAddress.getLoopbackAddress(), serverPort), "TCP");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Stream tls(int serverPort, SSLContext context) {
            return tls(serverPort, context, "TLSv1.3");
        }

        static Stream tls(int serverPort, SSLContext context, String protocol) {
            try {
                var socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), serverPort);
                socket.setEnabledProtocols(new String[] {protocol});
                socket.startHandshake();
                return new Stream(socket, "TLS");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Socket socket() {
            return socket;
        }

        @Override
        public String transport() {
            return transport;
        }

        @Override
        public int port() {
            return socket.getLocalPort();
        }

        @Override
        public void send(byte[] message) {
            try {
                socket.getOutputStream().write(message);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte @Nullable [] receive(int millis) {
            try {
                socket.setSoTimeout(millis);
                while (true) {
                    if (framer.next() instanceof StreamFramer.Message(byte[] data)) {
                        return data;
                    }
                    var piece = new byte[8192];
                    int read = socket.getInputStream().read(piece);
                    if (read < 0) {
                        return null;
                    }
                    framer.feed(ByteBuffer.wrap(piece, 0, read));
                }
            } catch (SocketTimeoutException e) {
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A page in a browser: it cannot be reached by any address (RFC 7118 §5). */
    final class WebSocket implements Line {
        private final Socket socket;
        private final String transport;
        private final ByteBuffer in = ByteBuffer.allocate(200_000).flip();

        private WebSocket(Socket socket, String transport) {
            this.socket = socket;
            this.transport = transport;
        }

        static WebSocket plain(int serverPort) {
            try {
                return new WebSocket(new Socket(InetAddress.getLoopbackAddress(), serverPort), "WS").upgraded();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static WebSocket secure(int serverPort, SSLContext context) {
            try {
                return new WebSocket(context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), serverPort), "WSS").upgraded();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private WebSocket upgraded() throws IOException {
            socket.getOutputStream().write(UPGRADE.formatted(socket.getPort()).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(5_000);
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) socket.getInputStream().read());
            }
            if (!head.toString().startsWith("HTTP/1.1 101 ")) {
                throw new IOException(head.toString());
            }
            return this;
        }

        static final String UPGRADE = """
                GET /sip HTTP/1.1
                Host: 127.0.0.1:%d
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Protocol: sip

                """;

        @Override
        public String transport() {
            return transport;
        }

        @Override
        public int port() {
            return socket.getLocalPort();
        }

        @Override
        public String address() {
            return "df7jal23ls0d" + port() + ".invalid";
        }

        @Override
        public void send(byte[] message) {
            raw(ClientFrames.frame(0x81, message));
        }

        /** Bytes as they are, frames or not. */
        void raw(byte[] bytes) {
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte @Nullable [] receive(int millis) {
            var frame = frame(millis);
            return frame == null || (frame[0] & 0x0f) > 2 ? null : Arrays.copyOfRange(frame, 1, frame.length);
        }

        /** The first byte of the next frame and its payload; null after {@code millis} or at the end. */
        byte @Nullable [] frame(int millis) {
            try {
                socket.setSoTimeout(millis);
                while (true) {
                    in.mark();
                    if (in.remaining() >= 2) {
                        byte first = in.get();
                        int length = in.get() & 0x7f;
                        int more = length == 126 ? 2 : 0;
                        if (in.remaining() >= more) {
                            length = more == 2 ? in.getShort() & 0xffff : length;
                            if (in.remaining() >= length) {
                                var out = new byte[1 + length];
                                out[0] = first;
                                in.get(out, 1, length);
                                return out;
                            }
                        }
                    }
                    in.reset();
                    in.compact();
                    int read = socket.getInputStream().read(in.array(), in.position(), in.remaining());
                    in.position(in.position() + Math.max(0, read)).flip();
                    if (read < 0) {
                        return null;
                    }
                }
            } catch (SocketTimeoutException e) {
                in.flip();
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
