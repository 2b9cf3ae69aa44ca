package io.ringhall.engine.wire;

import io.ringhall.engine.sip.parse.StreamFramer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** How a {@link WirePhone} is connected. */
sealed interface Line extends AutoCloseable {
    String transport();

    int port();

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
                server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
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
}
