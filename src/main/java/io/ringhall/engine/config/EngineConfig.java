package io.ringhall.engine.config;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything the engine runs, by SIP domain in lower case. Immutable; {@code with} shares what did not change. */
public record EngineConfig(Map<String, TenantConfig> tenants) {
    public static final EngineConfig EMPTY = new EngineConfig(Map.of());

    public EngineConfig {
        tenants = Map.copyOf(tenants);
    }

    public @Nullable TenantConfig tenant(String domain) {
        return tenants.get(domain);
    }

    public EngineConfig with(TenantConfig tenant) {
        var next = new HashMap<>(tenants);
        next.put(tenant.domain(), tenant);
        return new EngineConfig(next);
    }

    public EngineConfig without(String domain) {
        var next = new HashMap<>(tenants);
        next.remove(domain);
        return new EngineConfig(next);
    }
}
