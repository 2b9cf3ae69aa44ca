package io.ringhall.engine.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The address a peer is told to reach us by: the public one if set, else that of the interface that routes to it. */
final class LocalAddress {
    private static final int MAX_KNOWN = 10_000;
    private final @Nullable String publicAddress;
    private final @Nullable String bound;
    private final Map<InetAddress, String> known = new ConcurrentHashMap<>();

    LocalAddress(String bind, @Nullable String publicAddress) throws IOException {
        this.publicAddress = publicAddress;
        var address = InetAddress.getByName(bind);
        this.bound = address.isAnyLocalAddress() ? null : text(address);
    }

    String towards(InetAddress peer) {
        if (publicAddress != null) {
            return publicAddress;
        }
        if (bound != null) {
            return bound;
        }
        if (known.size() > MAX_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(peer, LocalAddress::route);
    }

    /** As {@link #towards}, for a session description: there an IPv6 address has no brackets (RFC 4566 §5.7). */
    String inDescription(InetAddress peer) {
        var address = towards(peer);
        return address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
    }

    /** Where one call's sound reaches another's on this machine, for a description. */
    String ofHouse() {
        var address = bound == null ? text(InetAddress.getLoopbackAddress()) : bound;
        return address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
    }

    /** Connecting a datagram socket sends nothing; it asks the routing table. */
    private static String route(InetAddress peer) {
        try (var probe = DatagramChannel.open()) {
            probe.connect(new InetSocketAddress(peer, 9));
            return text(((InetSocketAddress) probe.getLocalAddress()).getAddress());
        } catch (IOException e) {
            return text(InetAddress.getLoopbackAddress());
        }
    }

    /** RFC 3261 §25.1: an IPv6 address stands in brackets. */
    private static String text(InetAddress address) {
        var text = address.getHostAddress();
        int scope = text.indexOf('%');
        var bare = scope < 0 ? text : text.substring(0, scope);
        return bare.indexOf(':') >= 0 ? "[" + bare + "]" : bare;
    }
}
