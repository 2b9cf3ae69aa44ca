package io.ringhall.engine.runtime;

import java.net.InetAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose calls come from where. Made once for each change of trunks; an address is compared with the ranges once, so that a call
 * of an extension costs one look-up.
 */
final class TrunkSources {
    private static final int MOST_REMEMBERED = 20_000;
    static final TrunkSources NONE = new TrunkSources(List.of());

    private final List<TrunkLine> lines;
    private final Map<String, TrunkLine> byContact = new HashMap<>();
    private final Map<InetAddress, List<TrunkLine>> bySource = new ConcurrentHashMap<>();

    private TrunkSources(List<TrunkLine> lines) {
        this.lines = lines;
        lines.forEach(line -> byContact.put(line.contactUser(), line));
    }

    static TrunkSources of(Collection<TrunkLine> lines) {
        return new TrunkSources(lines.stream().filter(line -> line.config().enabled()).toList());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The trunk that registered this contact. */
    @Nullable TrunkLine registered(String contactUser) {
        return byContact.get(contactUser);
    }

    /** The trunks whose carrier sends from there; several tenants may have the same carrier. */
    List<TrunkLine> from(InetAddress source) {
        var known = bySource.get(source);
        if (known != null) {
            return known;
        }
        var found = lines.stream().filter(line -> line.sends(source)).toList();
        if (bySource.size() < MOST_REMEMBERED) {
            bySource.put(source, found);
        }
        return found;
    }
}
