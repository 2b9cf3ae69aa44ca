package io.ringhall.engine.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bytes as they come. */
record PlainChannel(SocketChannel socket) implements PeerChannel {
    private static final Logger LOG = LoggerFactory.getLogger(PlainChannel.class);

    @Override
    public boolean advance() {
        return true;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return socket.read(into);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return socket.write(from);
    }

    @Override
    public boolean holdsBack() {
        return false;
    }

    @Override
    public boolean away() {
        return false;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("Closing a connection failed", e);
        }
    }
}
