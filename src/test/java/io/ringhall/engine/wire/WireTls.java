package io.ringhall.engine.wire;

import io.ringhall.engine.ConnectionLimits;
import io.ringhall.engine.StreamSettings;
import io.ringhall.engine.TestCertificate;
import io.ringhall.engine.TlsContexts;
import javax.net.ssl.SSLContext;

/** TLS of tests: one server's certificate, and clients that believe it. */
final class WireTls {
    private static final TestCertificate CERTIFICATE = TestCertificate.of("localhost", "127.0.0.1", "::1", WirePhone.DOMAIN);
    private static final SSLContext SERVER = CERTIFICATE.server();
    private static final SSLContext CLIENT = CERTIFICATE.client();

    private WireTls() {}

    static SSLContext trusting() {
        return CLIENT;
    }

    static SSLContext serving() {
        return SERVER;
    }

    /** TLS with the engine believing this certificate, for whatever names it is. */
    static StreamSettings streamsTrusting(TestCertificate other) {
        var client = other.client();
        return new StreamSettings(
                0, StreamSettings.OFF, StreamSettings.OFF, new TlsContexts(() -> SERVER, () -> client), ConnectionLimits.DEFAULT);
    }

    static TlsContexts contexts() {
        return new TlsContexts(() -> SERVER, () -> CLIENT);
    }

    /** TLS on any free port. */
    static StreamSettings streams(ConnectionLimits limits) {
        return new StreamSettings(0, StreamSettings.OFF, StreamSettings.OFF, contexts(), limits);
    }

    /** WebSocket, plain and secure, on any free ports. */
    static StreamSettings webSockets(ConnectionLimits limits) {
        return new StreamSettings(StreamSettings.OFF, 0, 0, contexts(), limits);
    }

    static StreamSettings streams() {
        return streams(ConnectionLimits.DEFAULT);
    }
}
