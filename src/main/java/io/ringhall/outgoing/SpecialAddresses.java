package io.ringhall.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * Addresses that are not of the public network: the special-purpose registries of IPv4 and IPv6 (RFC 6890), multicast, and the
 * IPv6 forms that carry an IPv4 address.
 */
final class SpecialAddresses {
    private static final List<InetAddressMatcher> RANGES = ranges(
            // RFC 6890 §2.2.2: this network, private, shared, loopback, link-local (with clouds' metadata), protocols, examples
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            // RFC 5771 multicast, RFC 1112 §4 reserved, and a cloud's metadata at a public-looking address
            "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
            // RFC 6890 §2.2.3, RFC 9637: Teredo and other protocols, examples, 6to4 (RFC 3056: hides an IPv4 address)
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** RFC 4291 §2.4: all global unicast addresses given out so far. */
    private static final InetAddressMatcher GLOBAL_UNICAST = InetAddressMatchers.fromIpAddress("2000::/3");
    /** RFC 6052 §2.1: an IPv4 address behind a translator; what matters is where the translator leads. */
    private static final InetAddressMatcher NAT64 = InetAddressMatchers.fromIpAddress("64:ff9b::/96");

    private SpecialAddresses() {}

    private static List<InetAddressMatcher> ranges(String... texts) {
        return Arrays.stream(texts).map(InetAddressMatchers::fromIpAddress).toList();
    }

    static boolean contain(InetAddress address) {
        if (address instanceof Inet6Address) {
            if (NAT64.matches(address)) {
                return contain(embedded(address));
            }
            // mapped, compatible, local NAT64, unique local, link-local, site-local, multicast, loopback, unspecified
            if (!GLOBAL_UNICAST.matches(address)) {
                return true;
            }
        }
        return RANGES.stream().anyMatch(range -> range.matches(address));
    }

    private static InetAddress embedded(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
