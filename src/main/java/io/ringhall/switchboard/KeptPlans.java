package io.ringhall.switchboard;

import io.ringhall.engine.config.TenantConfig;
import io.ringhall.persistence.DataFolder;
import io.ringhall.persistence.KeptFiles;
import io.ringhall.persistence.SecretVault;
import io.ringhall.persistence.StandIn;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * What is live in each tenant, kept in the data folder so that a start without the database has something to go on with
 * (ADR 28). Publications only note what to write; {@link #save} writes it, on a thread of the switchboard.
 */
@Component
class KeptPlans implements StandIn {
    private static final Logger log = LoggerFactory.getLogger(KeptPlans.class);

    private final KeptForm<TenantConfig> form = KeptForm.of(TenantConfig.class);
    private final KeptFiles files;
    /** By domain; empty = to be deleted. */
    private final Map<String, Optional<TenantConfig>> pending = new HashMap<>();
    private boolean failing;

    KeptPlans(DataFolder data, SecretVault vault) {
        this.files = new KeptFiles(data, vault, "plan", form.shape());
    }

    @Override
    public boolean canServe() {
        return !files.names().isEmpty();
    }

    synchronized void keep(TenantConfig tenant) {
        pending.put(tenant.domain(), Optional.of(tenant));
    }

    synchronized void drop(String domain) {
        pending.put(domain, Optional.empty());
    }

    /** Only these tenants are left: what was kept of others goes. */
    void keepOnly(Collection<String> domains) {
        files.names().stream().filter(name -> !domains.contains(name)).forEach(this::drop);
    }

    /** Everything that can be read. */
    List<TenantConfig> load() {
        return files.names().stream().map(this::read).filter(Objects::nonNull).toList();
    }

    private @Nullable TenantConfig read(String domain) {
        return files.read(domain)
                .map(bytes -> {
                    try {
                        return form.read(bytes);
                    } catch (JacksonException | IllegalArgumentException | NullPointerException unreadable) {
                        log.error("What was live in {} cannot be read", domain, unreadable);
                        return null;
                    }
                })
                .orElse(null);
    }

    /** Writes what waits. One thread at a time. Blocks on the disk. */
    void save() {
        take().forEach((domain, tenant) -> {
            try {
                tenant.ifPresentOrElse(present -> files.write(domain, form.bytes(present)), () -> files.delete(domain));
                failing = false;
            } catch (UncheckedIOException | JacksonException failure) {
                again(domain, tenant);
                if (!failing) {
                    failing = true;
                    log.error("What is live in {} cannot be kept for a start without the database", domain, failure);
                }
            }
        });
    }

    private synchronized Map<String, Optional<TenantConfig>> take() {
        var all = Map.copyOf(pending);
        pending.clear();
        return all;
    }

    /** Unless it changed in the meantime. */
    private synchronized void again(String domain, Optional<TenantConfig> tenant) {
        pending.putIfAbsent(domain, tenant);
    }
}
