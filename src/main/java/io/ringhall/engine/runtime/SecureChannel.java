package io.ringhall.engine.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS over a socket that never blocks. What costs milliseconds of a handshake runs on another thread. A connection at rest keeps
 * no buffers of its own: the loop's are lent to it.
 */
final class SecureChannel implements PeerChannel {
    private static final Logger LOG = LoggerFactory.getLogger(SecureChannel.class);
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel socket;
    private final SSLEngine engine;
    private final TlsWork work;
    private final @Nullable String peerName;
    /** Received and not decrypted: part of a record, as a rule. */
    private @Nullable ByteBuffer held;
    /** Encrypted and not sent. */
    private @Nullable ByteBuffer unsent;
    private boolean away;
    private boolean begun;
    private boolean established;

    /**
     * @param peerName whom the peer has to prove to be (RFC 5922 §7); null = a client, whom digest proves
     */
    SecureChannel(SocketChannel socket, SSLEngine engine, TlsWork work, @Nullable String peerName) {
        this.socket = socket;
        this.engine = engine;
        this.work = work;
        this.peerName = peerName;
    }

    @Override
    public SocketChannel socket() {
        return socket;
    }

    @Override
    public boolean advance() throws IOException {
        if (!begun) {
            begun = true;
            engine.beginHandshake();
        }
        while (!established) {
            if (away) {
                return false;
            }
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> {
                    delegate();
                    return false;
                }
                case NEED_WRAP -> {
                    if (!flushed()) {
                        return false;
                    }
                    wrap(NOTHING);
                }
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                    int progress = unwrap(work.plain());
                    if (progress < 0) {
                        throw new IOException("closed during the handshake");
                    }
                    if (progress == 0 && engine.getHandshakeStatus() == HandshakeStatus.NEED_UNWRAP) {
                        return false;
                    }
                }
                case FINISHED, NOT_HANDSHAKING -> {
                    if (peerName != null && !CertificateIdentity.proves(certificate(), peerName)) {
                        throw new IOException("the certificate is not " + peerName + "'s");
                    }
                    established = true;
                }
            }
        }
        return flushed();
    }

    private X509Certificate certificate() throws IOException {
        return (X509Certificate) engine.getSession().getPeerCertificates()[0];
    }

    /** While its tasks run elsewhere the engine is left alone. */
    private void delegate() {
        if (away) {
            return;
        }
        away = true;
        work.run(engine, () -> away = false, this);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!advance() || away) {
            return 0;
        }
        int before = into.position();
        while (into.position() == before) {
            int progress = unwrap(into);
            if (progress <= 0) {
                return progress;
            }
            // TLS 1.3 has messages after the handshake (RFC 8446 §4.6); in TLS 1.2 that is a renegotiation, which nobody needs.
            switch (engine.getHandshakeStatus()) {
                case NEED_WRAP -> wrap(NOTHING);
                case NEED_TASK -> throw new IOException("renegotiation is not allowed");
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                    if (!engine.getSession().getProtocol().equals("TLSv1.3")) {
                        throw new IOException("renegotiation is not allowed");
                    }
                }
                case FINISHED, NOT_HANDSHAKING -> {}
            }
        }
        return into.position() - before;
    }

    /** One record. @return 1 when one was taken, 0 when more bytes have to come, -1 at the end */
    private int unwrap(ByteBuffer into) throws IOException {
        if (away) {
            return 0;
        }
        var net = work.received();
        net.clear();
        if (held != null) {
            net.put(held);
            held = null;
        }
        while (true) {
            net.flip();
            SSLEngineResult result = engine.unwrap(net, into);
            net.compact();
            switch (result.getStatus()) {
                case OK -> {
                    keep(net);
                    return result.bytesConsumed() > 0 || result.bytesProduced() > 0 ? 1 : 0;
                }
                case BUFFER_UNDERFLOW -> {
                    int read = socket.read(net);
                    if (read <= 0) {
                        keep(net);
                        return read;
                    }
                }
                case BUFFER_OVERFLOW -> throw new IOException("a record larger than TLS allows");
                case CLOSED -> {
                    return -1;
                }
            }
        }
    }

    private void keep(ByteBuffer net) {
        if (net.position() > 0) {
            net.flip();
            held = ByteBuffer.allocate(net.remaining()).put(net).flip();
        }
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        int before = from.position();
        while (established && !away && from.hasRemaining() && flushed()) {
            wrap(from);
        }
        return from.position() - before;
    }

    private void wrap(ByteBuffer from) throws IOException {
        if (away) {
            return;
        }
        var net = work.toSend();
        net.clear();
        var result = engine.wrap(from, net);
        if (result.getStatus() == SSLEngineResult.Status.CLOSED && !from.hasRemaining() && net.position() == 0) {
            throw new IOException("closed");
        }
        net.flip();
        if (unsent == null) {
            socket.write(net);
        }
        if (net.hasRemaining()) {
            var before = unsent;
            unsent = ByteBuffer.allocate(net.remaining() + (before == null ? 0 : before.remaining()));
            if (before != null) {
                unsent.put(before);
            }
            unsent.put(net).flip();
        }
    }

    private boolean flushed() throws IOException {
        if (unsent != null) {
            socket.write(unsent);
            if (!unsent.hasRemaining()) {
                unsent = null;
            }
        }
        return unsent == null;
    }

    @Override
    public boolean holdsBack() {
        return unsent != null;
    }

    @Override
    public boolean away() {
        return away;
    }

    @Override
    public void close() {
        try {
            if (established && unsent == null && !away) {
                engine.closeOutbound();
                wrap(NOTHING);
            }
        } catch (IOException e) {
            LOG.debug("No goodbye: {}", e.toString());
        }
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("Closing a connection failed", e);
        }
    }
}
