package io.ringhall.engine.runtime;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Socket addresses as text, literals only: nothing here asks a name server. */
final class SocketAddresses {
    private SocketAddresses() {}

    /** "192.0.2.1:5060" or "[2001:db8::1]:5060"; null when it is neither. */
    static @Nullable InetSocketAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon <= 0) {
            return null;
        }
        try {
            return of(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static @Nullable InetSocketAddress of(String host, int port) {
        var bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        try {
            // RFC 5118 §4.10: RFC 3261's grammar writes one colon too many before an IPv4 part.
            return port < 1 || port > 65_535 ? null : new InetSocketAddress(java.net.InetAddress.ofLiteral(bare.replace(":::", "::")), port);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static String text(InetSocketAddress address) {
        var host = address.getAddress().getHostAddress();
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
