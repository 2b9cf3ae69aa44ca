package io.ringhall.engine.runtime;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Where we listen. @param addresses of this machine; a wildcard of version six is for both versions */
record Binds(List<InetAddress> addresses) {
    Binds {
        addresses = List.copyOf(addresses);
    }

    /** Addresses between commas. @throws UnknownHostException when one is none */
    static Binds parse(String text) throws UnknownHostException {
        var all = new ArrayList<InetAddress>();
        for (var each : text.split(",")) {
            var bare = each.strip();
            if (!bare.isEmpty()) {
                var address = InetAddress.getByName(bare);
                if (!all.contains(address)) {
                    all.add(address);
                }
            }
        }
        if (all.isEmpty()) {
            throw new UnknownHostException("no address to listen on");
        }
        boolean both = all.stream().anyMatch(each -> each instanceof Inet6Address && each.isAnyLocalAddress());
        if (both) {
            all.removeIf(each -> !(each instanceof Inet6Address) || !each.isAnyLocalAddress());
        } else if (all.stream().anyMatch(InetAddress::isAnyLocalAddress)) {
            all.removeIf(each -> !(each instanceof Inet6Address) && !each.isAnyLocalAddress());
        }
        return new Binds(all);
    }

    /** Sound has sockets by the thousand: with several addresses they listen on all of the machine's. */
    String media() {
        if (addresses.size() == 1) {
            return addresses.getFirst().getHostAddress();
        }
        return addresses.stream().anyMatch(Inet6Address.class::isInstance) ? "::" : "0.0.0.0";
    }

    /** The one to reach this peer from. @param route what the machine's routes say */
    InetAddress towards(InetAddress peer, InetAddress route) {
        if (addresses.contains(route)) {
            return route;
        }
        for (var each : addresses) {
            if (each.getClass() == peer.getClass()) {
                return each.isAnyLocalAddress() ? route : each;
            }
        }
        var first = addresses.getFirst();
        return first.isAnyLocalAddress() ? route : first;
    }
}
