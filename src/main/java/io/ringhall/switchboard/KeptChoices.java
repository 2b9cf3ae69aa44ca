package io.ringhall.switchboard;

import io.ringhall.persistence.DataFolder;
import io.ringhall.persistence.KeptFiles;
import io.ringhall.persistence.SecretVault;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * What people chose by phone or console and a start without the database must not undo, kept in the data folder beside what is
 * live (ADR 28): one file of a kind. Event loops only note that something changed.
 */
final class KeptChoices<T> {
    private static final Logger log = LoggerFactory.getLogger(KeptChoices.class);
    private static final String HOUSE = "house";

    private final KeptForm<T> form;
    private final KeptFiles files;
    private final Supplier<T> now;
    private final AtomicBoolean changed = new AtomicBoolean();
    private boolean failing;

    /** @param kind ends the file's name @param part the engine's record inside, whose shape counts @param now all of it */
    KeptChoices(DataFolder data, SecretVault vault, String kind, Class<T> type, Class<?> part, Supplier<T> now) {
        this.form = KeptForm.of(type);
        this.files = new KeptFiles(data, vault, kind, KeptForm.of(part).shape());
        this.now = now;
    }

    void changed() {
        changed.set(true);
    }

    /** Empty when nothing was kept, or it cannot be read; that is said in the log. */
    Optional<T> load() {
        try {
            return files.read(HOUSE).map(form::read);
        } catch (JacksonException | NullPointerException unreadable) {
            log.error("What was chosen cannot be read", unreadable);
            return Optional.empty();
        }
    }

    /** Writes what changed. One thread at a time. Blocks on the disk. */
    void save() {
        if (!changed.getAndSet(false)) {
            return;
        }
        try {
            files.write(HOUSE, form.bytes(now.get()));
            failing = false;
        } catch (UncheckedIOException | JacksonException failure) {
            changed.set(true);
            if (!failing) {
                failing = true;
                log.error("What was chosen cannot be kept for a start without the database", failure);
            }
        }
    }
}
