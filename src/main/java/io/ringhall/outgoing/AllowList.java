package io.ringhall.outgoing;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * Inside targets that the operator allows: host names and addresses or ranges of addresses.
 *
 * @param hosts in lower case, exactly as they stand in the URL
 */
record AllowList(Set<String> hosts, List<InetAddressMatcher> ranges) {
    static final AllowList NOTHING = parse("");

    /** @param text between commas, e.g. {@code crm.lan, 192.168.7.0/24}. @throws IllegalArgumentException naming what is wrong */
    static AllowList parse(String text) {
        var parts = Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        return new AllowList(
                parts.stream()
                        .filter(part -> !isAddress(part))
                        .map(part -> part.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                parts.stream().filter(AllowList::isAddress).map(AllowList::range).toList());
    }

    private static boolean isAddress(String part) {
        return part.contains(":") || part.contains("/") || part.matches("[0-9.]+");
    }

    private static InetAddressMatcher range(String part) {
        try {
            return InetAddressMatchers.fromIpAddress(part);
        } catch (RuntimeException wrong) {
            throw new IllegalArgumentException(
                    "RINGHALL_OUTGOING_ALLOW must be host names and addresses between commas, but has \"" + part + "\"", wrong);
        }
    }

    boolean allows(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    boolean allows(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.matches(address));
    }
}
