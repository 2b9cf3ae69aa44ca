package io.ringhall.plan.prompt;

import io.ringhall.persistence.DataFolder;
import io.ringhall.plan.PlanChanged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** WAV files: a folder per tenant, and one with the built-in ones, unpacked since players read files. */
@Component
class PromptFiles {
    private final DataFolder data;
    private final Map<String, Path> builtIn = new ConcurrentHashMap<>();

    PromptFiles(DataFolder data) {
        this.data = data;
    }

    /** Replaces the file in one step: whoever plays the old one goes on with it. */
    void store(String domain, String id, byte[] wav) {
        var target = own(domain, id);
        try {
            Files.createDirectories(target.getParent());
            var fresh = Files.createTempFile(target.getParent(), id, ".new");
            Files.write(fresh, wav);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String domain, String id) {
        try {
            Files.deleteIfExists(own(domain, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A deleted tenant's files go with it: its name may be given to somebody else. */
    @EventListener
    void forget(PlanChanged change) throws IOException {
        if (change.revision() == 0) {
            FileSystemUtils.deleteRecursively(tenant(change.domain()));
        }
    }

    Optional<Path> find(String domain, String id) {
        if (!PromptRules.isId(id)) {
            return Optional.empty();
        }
        var own = own(domain, id);
        return Files.exists(own) ? Optional.of(own) : builtIn(id);
    }

    /** Unpacked once for each start: every publication asks for all of them. */
    private Optional<Path> builtIn(String id) {
        var unpacked = builtIn.get(id);
        if (unpacked != null) {
            return Optional.of(unpacked);
        }
        var fresh = unpack(id);
        fresh.ifPresent(file -> builtIn.put(id, file));
        return fresh;
    }

    private synchronized Optional<Path> unpack(String id) {
        try (var resource = PromptFiles.class.getResourceAsStream("/prompts/en/" + id + ".wav")) {
            if (resource == null) {
                return Optional.empty();
            }
            var bytes = resource.readAllBytes();
            var target = data.folder("prompts").resolve("built-in").resolve(id + ".wav");
            if (!Files.exists(target) || Files.size(target) != bytes.length) {
                Files.createDirectories(target.getParent());
                Files.write(target, bytes);
            }
            return Optional.of(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path own(String domain, String id) {
        return tenant(domain).resolve(id + ".wav");
    }

    private Path tenant(String domain) {
        return data.folder("prompts").resolve("tenants").resolve(domain);
    }
}
