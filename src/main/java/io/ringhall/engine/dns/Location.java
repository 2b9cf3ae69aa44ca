package io.ringhall.engine.dns;

import io.ringhall.engine.config.TrunkTransport;
import io.ringhall.engine.dns.DnsQuestion.Type;
import io.ringhall.engine.sip.Transport;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Locating a SIP server (RFC 3263 §4). A pure function of what is known: either more questions, or servers. Asked again with
 * every answer until it has enough.
 */
public final class Location {
    /** What the answers so far lead to. */
    public sealed interface Step {
        /** Questions whose answers are needed to go on. */
        record Ask(Set<DnsQuestion> questions) implements Step {}

        /** @param ttlSeconds after which to ask again; literals never change */
        record Found(List<Server> servers, long ttlSeconds) implements Step {}

        /** @param why in plain English */
        record Nowhere(String why, long ttlSeconds) implements Step {}
    }

    /** How long nothing found is believed at most, and how long a name server's failure. */
    static final long NEGATIVE_TTL = 60;

    private static final int SIP = 5060;
    private static final int SIPS = 5061;
    /** More servers than this behind one name are left out. */
    private static final int MOST_SERVERS = 32;

    private final Map<DnsQuestion, DnsAnswer> known;
    private final Set<DnsQuestion> open = new LinkedHashSet<>();
    private long ttl = Long.MAX_VALUE;
    private @Nullable String failure;

    private Location(Map<DnsQuestion, DnsAnswer> known) {
        this.known = known;
    }

    /**
     * @param port 0 = by name server
     * @param known the answers so far; they must be fresh
     */
    public static Step step(String host, int port, TrunkTransport transport, Map<DnsQuestion, DnsAnswer> known) {
        return new Location(known).locate(host, port, transport);
    }

    private Step locate(String host, int port, TrunkTransport transport) {
        var literal = literal(host);
        if (literal != null) {
            // §4.1: with a numeric address UDP is used unless something else was asked for; no name server has a say.
            var by = transport(transport);
            return new Step.Found(List.of(new Server(0, 0, host, port == 0 ? usual(by) : port, by, List.of(literal))), Long.MAX_VALUE);
        }
        var servers = port != 0
                // §4.2: a port was named, so there is no SRV lookup.
                ? List.of(hosted(0, 0, host, port, transport(transport)))
                : transport == TrunkTransport.AUTO ? byNaptr(host) : bySrv(host, List.of(transport(transport)));
        if (!open.isEmpty()) {
            return new Step.Ask(Set.copyOf(open));
        }
        var reachable = servers.stream().filter(each -> !each.addresses().isEmpty()).limit(MOST_SERVERS).toList();
        if (!reachable.isEmpty()) {
            return new Step.Found(reachable, ttl);
        }
        return new Step.Nowhere(failure != null ? failure : host + " has no address", Math.min(ttl, NEGATIVE_TTL));
    }

    /** §4.1: the transport by NAPTR; without such records by the SRV records of each transport we have. */
    private List<Server> byNaptr(String host) {
        var records = ask(host, Type.NAPTR);
        if (records == null) {
            return List.of();
        }
        var usable = records.stream()
                .filter(DnsRecord.Naptr.class::isInstance)
                .map(DnsRecord.Naptr.class::cast)
                .filter(each -> each.flags().equalsIgnoreCase("s") && service(each.service()) != null)
                .sorted(Comparator.comparingInt(DnsRecord.Naptr::order).thenComparingInt(DnsRecord.Naptr::preference))
                .toList();
        if (usable.isEmpty()) {
            return bySrv(host, List.of(Transport.UDP, Transport.TCP));
        }
        var servers = new ArrayList<Server>();
        for (var each : usable) {
            var by = service(each.service());
            var found = by == null ? null : srv(each.replacement(), by, servers.size());
            servers.addAll(found == null ? List.of() : found);
        }
        // the records named only names without servers: the name itself is left
        return servers.isEmpty() && open.isEmpty() ? List.of(hosted(0, 0, host, SIP, Transport.UDP)) : servers;
    }

    private List<Server> bySrv(String host, List<Transport> transports) {
        var servers = new ArrayList<Server>();
        boolean refused = false;
        for (var by : transports) {
            var name = (by == Transport.TLS ? "_sips._tcp." : by == Transport.TCP ? "_sip._tcp." : "_sip._udp.") + host;
            var found = srv(name, by, servers.size());
            refused |= found == null;
            servers.addAll(found == null ? List.of() : found);
        }
        if (servers.isEmpty() && open.isEmpty() && !refused) {
            // §4.2: no SRV records, so the name's own addresses and the usual port
            return List.of(hosted(0, 0, host, usual(transports.getFirst()), transports.getFirst()));
        }
        return servers;
    }

    /** Null when the name says that the service is decidedly not there (RFC 2782: target "."). */
    private @Nullable List<Server> srv(String name, Transport by, int rankBase) {
        var records = ask(name, Type.SRV);
        if (records == null) {
            return List.of();
        }
        var services = records.stream()
                .filter(DnsRecord.Srv.class::isInstance)
                .map(DnsRecord.Srv.class::cast)
                .sorted(Comparator.comparingInt(DnsRecord.Srv::priority))
                .limit(MOST_SERVERS)
                .toList();
        if (services.size() == 1 && (services.getFirst().target().isEmpty() || services.getFirst().target().equals("."))) {
            return null;
        }
        var servers = new ArrayList<Server>();
        int rank = rankBase;
        int priority = -1;
        for (var each : services) {
            rank += priority >= 0 && each.priority() != priority ? 1 : 0;
            priority = each.priority();
            servers.add(hosted(rank, each.weight(), each.target(), each.port(), by));
        }
        return servers;
    }

    /** §4.2: all its addresses; both families, IPv6 behind IPv4, since a carrier's IPv4 is the better kept. */
    private Server hosted(int rank, int weight, String host, int port, Transport by) {
        var addresses = new ArrayList<InetAddress>();
        for (var type : List.of(Type.A, Type.AAAA)) {
            var records = ask(host, type);
            for (var record : records == null ? List.<DnsRecord>of() : records) {
                if (record instanceof DnsRecord.Address(InetAddress address)) {
                    addresses.add(address);
                }
            }
        }
        return new Server(rank, weight, host, port, by, addresses);
    }

    /** Null while unanswered. */
    private @Nullable List<DnsRecord> ask(String name, Type type) {
        var question = new DnsQuestion(name, type);
        return switch (known.get(question)) {
            case DnsAnswer.Known(var records, long seconds) -> {
                ttl = Math.min(ttl, records.isEmpty() ? Math.min(seconds, NEGATIVE_TTL) : seconds);
                yield records;
            }
            case DnsAnswer.Failed(String why) -> {
                failure = name + ": " + why;
                ttl = Math.min(ttl, NEGATIVE_TTL);
                yield List.of();
            }
            case null -> {
                open.add(question);
                yield null;
            }
        };
    }

    private static @Nullable Transport service(String service) {
        return switch (service.toUpperCase(java.util.Locale.ROOT)) {
            case "SIP+D2U" -> Transport.UDP;
            case "SIP+D2T" -> Transport.TCP;
            case "SIPS+D2T" -> Transport.TLS;
            default -> null;
        };
    }

    private static Transport transport(TrunkTransport transport) {
        return switch (transport) {
            case AUTO, UDP -> Transport.UDP;
            case TCP -> Transport.TCP;
            case TLS -> Transport.TLS;
        };
    }

    private static int usual(Transport transport) {
        return transport == Transport.TLS ? SIPS : SIP;
    }

    private static @Nullable InetAddress literal(String host) {
        var bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        try {
            return InetAddress.ofLiteral(bare);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
