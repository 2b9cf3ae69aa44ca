package io.ringhall.engine.dns;

import io.ringhall.engine.sip.Transport;
import java.net.InetAddress;
import java.util.List;

/**
 * One server of a name, with its addresses.
 *
 * @param rank servers of a lower rank are tried first; those of equal rank share the load by weight (RFC 2782)
 * @param host the name its addresses were asked by, or the literal
 */
public record Server(int rank, int weight, String host, int port, Transport transport, List<InetAddress> addresses) {
    public Server {
        addresses = List.copyOf(addresses);
    }
}
