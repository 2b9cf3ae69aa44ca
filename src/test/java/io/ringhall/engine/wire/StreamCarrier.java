package io.ringhall.engine.wire;

import io.ringhall.engine.config.CallerIdRule;
import io.ringhall.engine.config.NumberFormat;
import io.ringhall.engine.config.Secret;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.config.TrunkTransport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A carrier that is reached by connections. */
final class StreamCarrier implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    final String address;
    private final WireHouse house;
    private final ServerSocket listening;
    private final boolean secure;
    private @Nullable Socket newest;
    TrunkConfig.Kind kind = TrunkConfig.Kind.ADDRESS;
    int probeSeconds;

    /** @param tls null = TCP */
    StreamCarrier(WireHouse house, String address, @Nullable SSLContext tls) {
        this.house = house;
        this.address = address;
        secure = tls != null;
        try {
            var local = InetAddress.ofLiteral(address);
            listening = tls == null ? new ServerSocket(0, 50, local) : tls.getServerSocketFactory().createServerSocket(0, 50, local);
            listening.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next connection of the engine's. */
    WirePhone connected() {
        try {
            newest = listening.accept();
            return house.phone("carrier", new Line.Stream(newest, secure ? "TLS" : "TCP"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the newest connection, and waits until the engine has seen that: what it sends from then on needs another. */
    void closesItsConnection() {
        var connection = Objects.requireNonNull(newest);
        try (connection) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            connection.shutdownOutput();
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketTimeoutException late) {
            throw new UncheckedIOException(late);
        } catch (IOException closedHard) {
            // seen, too
        }
    }

    /** Accepts whoever connects and shakes hands, on a thread of its own, and hears nothing more. */
    void showsItsCertificate() {
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try (var socket = (SSLSocket) listening.accept()) {
                    socket.startHandshake();
                    socket.getInputStream().read();
                } catch (IOException refused) {
                    // as expected
                }
            }
        });
    }

    /** Whether the engine has made no further connection: it would be waiting to be accepted. */
    boolean hasNoMore() {
        try {
            listening.setSoTimeout(1);
            listening.accept().close();
            return false;
        } catch (IOException none) {
            return true;
        }
    }

    TrunkConfig trunk() {
        return new TrunkConfig(
                "t" + address, "Carrier " + address, 1, kind, address, listening.getLocalPort(),
                secure ? TrunkTransport.TLS : TrunkTransport.TCP, "4930555", null, new Secret("s3cret"), "carrier.example", List.of(), 0,
                List.of(), CallerIdRule.DEFAULT, NumberFormat.E164, 300, probeSeconds, List.of(), true);
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
