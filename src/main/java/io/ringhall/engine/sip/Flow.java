package io.ringhall.engine.sip;

import java.net.InetSocketAddress;

/** A path to a peer: a UDP address pair or a connection. */
public interface Flow {
    Transport transport();

    InetSocketAddress local();

    InetSocketAddress remote();

    /** "host:port" the peer is to reach us by, for Via and Contact. */
    String advertised();

    /** Sends, never blocks; what cannot be sent is lost as on the network. */
    void send(byte[] message);

    boolean open();

    /** The peer promised to be heard at least this often (RFC 5626 §4.4.1): a connection that is not is given up. */
    default void expectKeepAlive(int seconds) {}
}
