package io.ringhall.engine.config;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Networks that lie on our side of any NAT. @param ranges addresses that are inside */
public record LocalNetworks(List<AddressRange> ranges) {
    /** Addresses that are nobody's on the Internet: RFC 1918, 6598, 3927, 4193, 4291 and loopback. */
    public static final LocalNetworks PRIVATE = parse("10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,100.64.0.0/10,169.254.0.0/16,127.0.0.0/8,fc00::/7,fe80::/10,::1");

    /** Nobody is inside. */
    public static final LocalNetworks NONE = new LocalNetworks(List.of());

    public LocalNetworks {
        ranges = List.copyOf(ranges);
    }

    /**
     * Addresses or ranges between commas; "none" = none.
     *
     * @throws IllegalArgumentException naming what is no range
     */
    public static LocalNetworks parse(String text) {
        return text.strip().equalsIgnoreCase("none")
                ? NONE
                : new LocalNetworks(Arrays.stream(text.split(",")).filter(each -> !each.isBlank()).map(LocalNetworks::range).toList());
    }

    private static AddressRange range(String text) {
        var range = AddressRange.parse(text);
        if (range == null) {
            throw new IllegalArgumentException("\"" + text.strip() + "\" is no address or range like 192.168.0.0/16");
        }
        return range;
    }

    public boolean contain(InetAddress address) {
        for (var range : ranges) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
