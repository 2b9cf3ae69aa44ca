package io.ringhall.outgoing;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says which addresses a request may go to. A host is asked for once; what was checked here is what is connected to, so that a
 * name server that answers differently the second time gains nothing.
 */
public final class TargetGuard {
    /** Asks name servers. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int FIRST_FREE_PORT = 1024;
    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);
    private static final Pattern DOTTED = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
    /** The last label of a name is never a number, in no notation (RFC 3696 §2); what looks so is an address in disguise. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(0[xX][0-9a-fA-F]*|[0-9]+)\\.?");

    private final AllowList allowed;
    private final Names names;

    /** @param allowed between commas: host names, addresses and ranges inside that may be reached */
    public TargetGuard(String allowed, Names names) {
        this.allowed = AllowList.parse(allowed);
        this.names = names;
    }

    /** The URL's own faults, which need no name server: for forms. Empty = none seen. */
    public Optional<String> fault(String url) {
        try {
            return Optional.ofNullable(fault(new URI(url)));
        } catch (URISyntaxException wrong) {
            return Optional.of("This is not a web address: " + wrong.getReason());
        }
    }

    @Nullable String fault(URI uri) {
        var scheme = uri.getScheme();
        var host = uri.getHost();
        if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            return "A web address begins with https:// or http://";
        }
        if (host == null || host.isEmpty()) {
            return "This web address names no host";
        }
        if (uri.getRawUserInfo() != null) {
            return "A web address must not carry a user name or password";
        }
        if (allowed.allows(host)) {
            return null;
        }
        int port = uri.getPort();
        if (port != -1 && port < FIRST_FREE_PORT && !WEB_PORTS.contains(port)) {
            return "Port " + port + " belongs to another service";
        }
        if (host.startsWith("[")) {
            return fault(host, literal(host.substring(1, host.length() - 1)));
        }
        if (ENDS_IN_A_NUMBER.matcher(host).matches()) {
            return DOTTED.matcher(host).matches() ? fault(host, literal(host)) : "An address is written like 192.0.2.1";
        }
        return isInsideName(host) ? inside(host) : null;
    }

    /** RFC 6761 §6.3, RFC 6762 §3, RFC 8375; names without a dot are completed by this machine's search list. */
    private static boolean isInsideName(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return !name.contains(".") || name.endsWith(".localhost") || name.endsWith(".local") || name.endsWith(".internal")
                || name.endsWith(".home.arpa");
    }

    private @Nullable String fault(String host, @Nullable InetAddress address) {
        if (address == null) {
            return "An address is written like 192.0.2.1 or [2001:db8::1]";
        }
        return permits(address) ? null : inside(host);
    }

    private static String inside(String host) {
        return host + " lies inside this network; the operator can allow it (RINGHALL_OUTGOING_ALLOW)";
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            // a zone names one of our own links (RFC 6874): never the public network
            return text.contains("%") ? null : InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private boolean permits(InetAddress address) {
        return allowed.allows(address) || !SpecialAddresses.contain(address) && !isOurs(address);
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }

    /**
     * The addresses to connect to. One of several that lies inside spoils them all: nobody honest publishes such a mixture.
     *
     * @throws UnknownHostException with the reason, also when it is refused
     */
    InetAddress[] addresses(String host) throws UnknownHostException {
        var plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        var literal = literal(plain);
        var found = literal == null ? names.addresses(plain) : new InetAddress[] {literal};
        if (!allowed.allows(host)) {
            for (var address : List.of(found)) {
                if (!permits(address)) {
                    throw new TargetRefused(inside(plain + " (" + address.getHostAddress() + ")"));
                }
            }
        }
        return found;
    }
}
