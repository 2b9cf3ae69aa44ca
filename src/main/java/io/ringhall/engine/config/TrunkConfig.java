package io.ringhall.engine.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way out to a carrier, and in from it.
 *
 * @param id stable identity, survives renaming
 * @param priority the lowest is tried first
 * @param host name or literal address of the carrier (its registrar, or its proxy)
 * @param port 0 = by name server (RFC 3263)
 * @param user address of record at the carrier, null with {@code ADDRESS} trunks that have none
 * @param authUser digest user name, null = {@code user}
 * @param password digest password, {@link Secret#NONE} = no challenge is answered
 * @param fromDomain host of From and of the REGISTER's address of record, null = {@code host}
 * @param allowed sources whose calls are this trunk's; for a registering trunk they add to the addresses of its host
 * @param maxCalls calls at once, both directions together; 0 = no limit
 * @param codecs names in order of preference, e.g. PCMA, G722; empty = as the caller offers
 * @param registerSeconds how long a registration is asked for
 * @param probeSeconds between OPTIONS probes; 0 = only on demand, and never taken for down
 * @param patterns which numbers go out here, see {@link NumberPattern}; empty = all
 */
public record TrunkConfig(
        String id,
        String name,
        int priority,
        Kind kind,
        String host,
        int port,
        TrunkTransport transport,
        @Nullable String user,
        @Nullable String authUser,
        Secret password,
        @Nullable String fromDomain,
        List<AddressRange> allowed,
        int maxCalls,
        List<String> codecs,
        CallerIdRule callerId,
        NumberFormat format,
        int registerSeconds,
        int probeSeconds,
        List<NumberPattern> patterns,
        boolean enabled) {
    public TrunkConfig {
        allowed = List.copyOf(allowed);
        codecs = List.copyOf(codecs);
        patterns = List.copyOf(patterns);
    }

    public enum Kind {
        /** We register; the carrier calls the contact we registered. */
        REGISTRATION,
        /** The carrier knows our address. */
        ADDRESS
    }

    /** Whether it takes this number: E.164, or a short number as it is. Exclusions win; without inclusions the rest is taken. */
    public boolean takes(String number) {
        boolean included = false;
        boolean choosy = false;
        for (var pattern : patterns) {
            boolean matches = pattern.matches(number);
            if (matches && pattern.excludes()) {
                return false;
            }
            choosy |= !pattern.excludes();
            included |= matches;
        }
        return included || !choosy;
    }

    /** The domain in From, and in the address of record. */
    public String domain() {
        return fromDomain == null ? host : fromDomain;
    }

    /** The digest user; empty when the trunk has none. */
    public String digestUser() {
        return authUser != null ? authUser : user != null ? user : "";
    }
}
