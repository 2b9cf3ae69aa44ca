package io.ringhall.engine.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One tenant, compiled.
 *
 * @param version grows by one with every publication; a call keeps the version it began with
 * @param domain SIP domain and digest realm, lower case
 * @param suspended registers nobody and routes nothing
 * @param targets what each dialled number reaches; a group stands under its number and every alias
 */
public record TenantConfig(long version, String domain, boolean suspended, Map<String, Target> targets) {
    public TenantConfig {
        targets = Map.copyOf(targets);
    }

    public @Nullable Target target(String number) {
        return targets.get(number);
    }

    public @Nullable ExtensionConfig extension(String number) {
        return targets.get(number) instanceof ExtensionConfig extension ? extension : null;
    }
}
