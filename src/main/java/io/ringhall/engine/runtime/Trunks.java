package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.report.TrunkState;
import io.ringhall.engine.trunk.WayOut;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The trunks of all tenants. Read by every loop; kept by the first, on which registrations and probes run. */
final class Trunks {
    private record Key(String domain, String id) {}

    private final Map<Key, TrunkLine> lines = new ConcurrentHashMap<>();
    private final Map<Key, TrunkKeeper> keepers = new ConcurrentHashMap<>();
    private final EnginePorts ports;
    private final SecureRandom random = new SecureRandom();
    private volatile TrunkSources sources = TrunkSources.NONE;

    Trunks(EnginePorts ports) {
        this.ports = ports;
    }

    @Nullable TrunkLine line(String domain, String id) {
        return lines.get(new Key(domain, id));
    }

    TrunkSources sources() {
        return sources;
    }

    /** Why a trunk cannot take a call now, null = it can. */
    WayOut.@Nullable Obstacle obstacle(String domain, TrunkConfig trunk) {
        var line = line(domain, trunk.id());
        return line == null ? new WayOut.Obstacle("is no longer set up", false) : line.obstacle();
    }

    /** A call came by this trunk. @return false when it has no place left */
    boolean acquire(String domain, String id) {
        var line = line(domain, id);
        return line != null && line.acquire();
    }

    /** A call of this trunk is over. */
    void release(String domain, String id) {
        var line = line(domain, id);
        if (line != null) {
            line.release();
        }
    }

    List<TrunkState> states() {
        return lines.values().stream().map(TrunkLine::state).toList();
    }

    /** Runs on the keeping loop. */
    void apply(EngineConfig config, SipLoop home) {
        var wanted = new HashSet<Key>();
        config.tenants().values().forEach(tenant -> {
            if (tenant.suspended()) {
                return;
            }
            for (var trunk : tenant.trunks()) {
                var key = new Key(tenant.domain(), trunk.id());
                wanted.add(key);
                keep(key, trunk, home);
            }
        });
        lines.keySet().stream().filter(key -> !wanted.contains(key)).toList().forEach(this::drop);
        index();
    }

    private void keep(Key key, TrunkConfig trunk, SipLoop home) {
        var line = lines.get(key);
        if (line == null) {
            line = new TrunkLine(key.domain(), trunk, token(), ports.watcher()::trunk);
            lines.put(key, line);
        } else if (line.config().equals(trunk)) {
            return;
        }
        var before = keepers.remove(key);
        if (before != null) {
            before.close();
        }
        line.config(trunk);
        if (trunk.enabled()) {
            var keeper = new TrunkKeeper(home, line, this::index, ports);
            keepers.put(key, keeper);
            keeper.start();
        }
    }

    private void drop(Key key) {
        lines.remove(key);
        var keeper = keepers.remove(key);
        if (keeper != null) {
            keeper.close();
        }
    }

    /** Whose calls come from where; made anew when trunks or their addresses change. */
    private void index() {
        sources = TrunkSources.of(lines.values());
    }

    /** @return false when there is no such trunk in use */
    boolean probe(String domain, String id, Loop loop) {
        var keeper = keepers.get(new Key(domain, id));
        if (keeper == null) {
            return false;
        }
        loop.execute(keeper::now);
        return true;
    }

    /** Takes registrations back. Runs on the keeping loop. */
    void close() {
        keepers.values().forEach(TrunkKeeper::close);
        keepers.clear();
    }

    private String token() {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        return "t" + HexFormat.of().formatHex(bytes);
    }
}
