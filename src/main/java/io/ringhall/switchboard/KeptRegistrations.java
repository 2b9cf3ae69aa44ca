package io.ringhall.switchboard;

import io.ringhall.engine.report.RegisteredContact;
import io.ringhall.persistence.DataFolder;
import io.ringhall.persistence.KeptFiles;
import io.ringhall.persistence.SecretVault;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Where phones are, kept in the data folder beside what is live (ADR 28): without the database a phone would otherwise be out
 * of reach until it registers again, up to an hour later. Event loops only note what changed.
 */
@Component
class KeptRegistrations {
    private static final Logger log = LoggerFactory.getLogger(KeptRegistrations.class);
    /** Writing takes at most a fiftieth of the time, however many phones there are. */
    private static final int REST = 50;

    record Kept(List<RegisteredContact> contacts) {}

    private final KeptForm<Kept> form = KeptForm.of(Kept.class);
    private final KeptFiles files;
    private final Map<String, Map<String, List<RegisteredContact>>> known = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private long notBefore = System.nanoTime();
    private boolean failing;

    KeptRegistrations(DataFolder data, SecretVault vault) {
        this.files = new KeptFiles(data, vault, "phones", form.shape());
    }

    /** What the engine begins with. */
    void begin(List<RegisteredContact> contacts) {
        contacts.stream()
                .collect(Collectors.groupingBy(RegisteredContact::domain))
                .forEach((domain, phones) -> phones.stream()
                        .collect(Collectors.groupingBy(RegisteredContact::extension))
                        .forEach((extension, own) -> changed(domain, extension, own)));
    }

    void changed(String domain, String extension, List<RegisteredContact> contacts) {
        var tenant = known.computeIfAbsent(domain, name -> new ConcurrentHashMap<>());
        if (contacts.isEmpty()) {
            tenant.remove(extension);
        } else {
            tenant.put(extension, contacts);
        }
        changed.add(domain);
    }

    void forget(String domain) {
        known.remove(domain);
        changed.add(domain);
    }

    List<RegisteredContact> load() {
        return files.names().stream().flatMap(domain -> read(domain).stream()).toList();
    }

    private List<RegisteredContact> read(String domain) {
        try {
            return files.read(domain).map(bytes -> form.read(bytes).contacts()).orElse(List.of());
        } catch (JacksonException | NullPointerException unreadable) {
            log.error("Registrations of {} cannot be read", domain, unreadable);
            return List.of();
        }
    }

    /** Writes what changed, if it is time. One thread at a time. Blocks on the disk. */
    void save() {
        long begun = System.nanoTime();
        if (begun - notBefore >= 0) {
            saveAll();
            notBefore = System.nanoTime() + (System.nanoTime() - begun) * REST;
        }
    }

    void saveAll() {
        for (var domain : changed) {
            changed.remove(domain);
            try {
                write(domain);
                failing = false;
            } catch (UncheckedIOException | JacksonException failure) {
                changed.add(domain);
                if (!failing) {
                    failing = true;
                    log.error("Registrations of {} cannot be kept for a start without the database", domain, failure);
                }
            }
        }
    }

    private void write(String domain) {
        var contacts = known.getOrDefault(domain, Map.of()).values().stream().flatMap(List::stream).toList();
        if (contacts.isEmpty()) {
            files.delete(domain);
        } else {
            files.write(domain, form.bytes(new Kept(contacts)));
        }
    }
}
