package io.ringhall.engine;

import java.net.InetSocketAddress;

/**
 * A connection that a web server holds, and over which whole SIP messages come and go (RFC 7118). The engine calls its methods on any thread; none
 * may block.
 */
public interface WebPeer {
    /** Whether what it says is encrypted. */
    boolean secure();

    /** Where it is. */
    InetSocketAddress remote();

    /** The web server's port, for our Via and Contact. */
    int serverPort();

    /** Sends one message; what cannot be sent is lost as on the network. */
    void send(byte[] message);

    /** The engine wants no more of it. */
    void close();

    /** The engine's end of the connection. */
    interface Line {
        /** A message came. Never blocks. */
        void received(byte[] message);

        /** It is gone. */
        void closed();
    }
}
