package io.ringhall.engine.config;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Addresses in CIDR notation (RFC 4632 §3.1, RFC 4291 §2.3): "192.0.2.0/24", "2001:db8::/32", or one address alone.
 *
 * @param network any address of the range, a literal
 * @param bits how many leading bits must agree
 */
public record AddressRange(InetAddress network, int bits) {
    /** Null when it is no literal address, or the prefix is longer than one. Nothing here asks a name server. */
    public static @Nullable AddressRange parse(String text) {
        var trimmed = text.strip();
        int slash = trimmed.indexOf('/');
        try {
            var network = InetAddress.ofLiteral(slash < 0 ? trimmed : trimmed.substring(0, slash));
            int longest = network.getAddress().length * 8;
            int bits = slash < 0 ? longest : Integer.parseInt(trimmed.substring(slash + 1));
            return bits < 0 || bits > longest ? null : new AddressRange(network, bits);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public boolean contains(InetAddress address) {
        var ours = network.getAddress();
        var theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (ours[i] != theirs[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || ((ours[whole] ^ theirs[whole]) & 0xff) >>> (8 - rest) == 0;
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + bits;
    }
}
