package io.ringhall.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may open a connection from somebody's browser (RFC 6455 §10.2). Pages of the host that is asked may always, and whoever is no
 * browser says no Origin. Passwords are asked of everybody; this keeps foreign pages from trying them from inside a network.
 *
 * @param any all pages may
 * @param listed further origins like {@code https://phone.example}, lower case
 */
public record WebOrigins(boolean any, Set<String> listed) {
    /** Pages of our own host only. */
    public static final WebOrigins SAME_HOST = new WebOrigins(false, Set.of());

    public WebOrigins {
        listed = Set.copyOf(listed);
    }

    /**
     * WebOrigins between commas; {@code *} = any page; empty = pages of our own host only.
     *
     * @throws IllegalArgumentException naming what is no origin
     */
    public static WebOrigins parse(String text) {
        var listed = Arrays.stream(text.split(","))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        for (var each : listed) {
            if (!each.equals("*") && host(each) == null) {
                throw new IllegalArgumentException("\"" + each + "\" is no origin like https://phone.example");
            }
        }
        return new WebOrigins(listed.contains("*"), listed);
    }

    /** @param origin as the browser says it, null = none @param host the Host header, "name" or "name:port" */
    public boolean allow(@Nullable String origin, String host) {
        if (any || origin == null) {
            return true;
        }
        var said = origin.strip().toLowerCase(Locale.ROOT);
        var of = host(said);
        return listed.contains(said) || of != null && of.equals(bare(host.strip().toLowerCase(Locale.ROOT)));
    }

    /** Null for what is no page's origin, as "null" of a sandboxed page. */
    private static @Nullable String host(String origin) {
        int from = origin.startsWith("https://") ? 8 : origin.startsWith("http://") ? 7 : -1;
        if (from < 0 || from == origin.length() || origin.indexOf('/', from) >= 0 || origin.indexOf('@') >= 0) {
            return null;
        }
        return bare(origin.substring(from));
    }

    private static String bare(String hostPort) {
        int colon = hostPort.lastIndexOf(':');
        return colon > hostPort.lastIndexOf(']') ? hostPort.substring(0, colon) : hostPort;
    }
}
