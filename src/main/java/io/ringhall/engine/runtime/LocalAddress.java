package io.ringhall.engine.runtime;

import io.ringhall.engine.config.LocalNetworks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The address a peer is told to reach us by: the public one if set and the peer is outside, else that of the interface that routes to it. */
final class LocalAddress {
    private static final int MAX_KNOWN = 10_000;

    private record Known(InetAddress source, String told) {}

    /** @param address null = a name, which is good for every peer */
    private record Public(@Nullable InetAddress address, String text) {
        static Public of(String said) {
            var bare = said.startsWith("[") && said.endsWith("]") ? said.substring(1, said.length() - 1) : said;
            try {
                var address = InetAddress.ofLiteral(bare);
                return new Public(address, bare.indexOf(':') >= 0 ? "[" + bare + "]" : bare);
            } catch (IllegalArgumentException name) {
                return new Public(null, said);
            }
        }
    }

    private final Binds binds;
    private final List<Public> publics;
    private final LocalNetworks inside;
    private final @Nullable String only;
    private final Map<InetAddress, Known> known = new ConcurrentHashMap<>();

    /** @param publicAddress one, or one for each IP version between commas; null = none @param inside whom it is not told */
    LocalAddress(Binds binds, @Nullable String publicAddress, LocalNetworks inside) {
        this.binds = binds;
        this.inside = inside;
        publics = publicAddress == null
                ? List.of()
                : Arrays.stream(publicAddress.split(",")).map(String::strip).filter(each -> !each.isEmpty()).map(Public::of).toList();
        var single = binds.addresses().getFirst();
        only = publics.isEmpty() && binds.addresses().size() == 1 && !single.isAnyLocalAddress() ? text(single) : null;
    }

    /** As it stands in Via and Contact. */
    String towards(InetAddress peer) {
        return only != null ? only : known(peer).told();
    }

    /** As {@link #towards}, for a session description: there an IPv6 address has no brackets (RFC 4566 §5.7). */
    String inDescription(InetAddress peer) {
        var address = towards(peer);
        return address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
    }

    /** Where one call's sound reaches another's on this machine, for a description. */
    String ofHouse() {
        var media = binds.media();
        return media.equals("::") || media.equals("0.0.0.0") || media.equals("0:0:0:0:0:0:0:0") ? InetAddress.getLoopbackAddress().getHostAddress() : media;
    }

    /** Which of our own addresses it is reached from. */
    InetAddress source(InetAddress peer) {
        return known(peer).source();
    }

    private Known known(InetAddress peer) {
        if (known.size() > MAX_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(peer, each -> {
            var source = binds.towards(each, route(each));
            var told = publicly(each);
            return new Known(source, told != null ? told : text(source));
        });
    }

    /** Null when this peer is told an address of ours. A public address that is itself inside is the way in for those inside, too. */
    private @Nullable String publicly(InetAddress peer) {
        for (var each : publics) {
            var address = each.address();
            boolean fits = address == null || address.getClass() == peer.getClass();
            if (fits && (!inside.contain(peer) || address != null && inside.contain(address))) {
                return each.text();
            }
        }
        return null;
    }

    /** Connecting a datagram socket sends nothing; it asks the routing table. */
    private static InetAddress route(InetAddress peer) {
        try (var probe = DatagramChannel.open()) {
            probe.connect(new InetSocketAddress(peer, 9));
            return ((InetSocketAddress) probe.getLocalAddress()).getAddress();
        } catch (IOException e) {
            return InetAddress.getLoopbackAddress();
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
