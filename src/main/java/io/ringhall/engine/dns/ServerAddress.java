package io.ringhall.engine.dns;

import io.ringhall.engine.sip.Transport;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** One place to send to. @param host what a TLS peer has to prove to be */
public record ServerAddress(String host, InetAddress address, int port, Transport transport) {
    public InetSocketAddress socket() {
        return new InetSocketAddress(address, port);
    }

    @Override
    public String toString() {
        var text = address.getHostAddress();
        return (text.indexOf(':') >= 0 ? "[" + text + "]" : text) + ":" + port + "/" + transport;
    }
}
