package io.ringhall.plan.prompt;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.PlanSaver;
import io.ringhall.plan.Touch;
import io.ringhall.plan.Usage;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps a tenant's audio files: rows in the database, WAV files under the data folder. */
@Service
public class PromptDesk {
    private final Prompts prompts;
    private final PromptFiles files;
    private final PlanReader reader;
    private final PlanSaver saver;
    private final TenantScope scope;
    private final TransactionOperations transactions;

    PromptDesk(
            Prompts prompts,
            PromptFiles files,
            PlanReader reader,
            PlanSaver saver,
            TenantScope scope,
            TransactionOperations transactions) {
        this.prompts = prompts;
        this.files = files;
        this.reader = reader;
        this.saver = saver;
        this.scope = scope;
        this.transactions = transactions;
    }

    /** The tenant's own and the built-in ones. */
    public List<PromptData> list(TenantAccess access) {
        var own = Objects.requireNonNull(scope.call(
                access,
                () -> transactions.execute(status ->
                        prompts.findAllByOrderByCode().stream().map(Prompt::data).toList())));
        return Stream.concat(own.stream(), BuiltInPrompts.all().stream()).toList();
    }

    /**
     * Makes or replaces a file.
     *
     * @param file WAV, MP3 or Ogg Vorbis, whatever its name says; converted, checked and levelled (src/adr/0030)
     */
    public SaveResult<PromptData> upload(TenantAccess access, String id, String name, InputStream file) {
        access.forWriting();
        var wrong = PromptRules.check(id, name);
        if (wrong.isPresent()) {
            return SaveResult.refused(wrong.get());
        }
        var sound = PromptSound.convert(read(file));
        if (sound.problem().isPresent()) {
            return SaveResult.refused(sound.problem().get());
        }
        var result = saver.save(access, Touch.other("prompt", id), () -> {
            var prompt = prompts.findByCode(id).orElseGet(() -> new Prompt(id));
            prompt.edit(name, sound.seconds(), sha256(sound.wav()));
            var saved = prompts.saveAndFlush(prompt).data();
            files.store(access.domain(), id, sound.wav());
            return new SaveResult.Saved<>(saved, 0);
        });
        return result instanceof SaveResult.Saved<PromptData>(var value, var version, var warnings)
                ? new SaveResult.Saved<>(value, version, warnings.isEmpty() ? sound.found() : warnings)
                : result;
    }

    /** A new file, under an id made of its name that nothing has yet. */
    public SaveResult<PromptData> add(TenantAccess access, String name, InputStream file) {
        var wanted = PromptRules.idOf(name);
        var id = wanted;
        for (int i = 2; PromptRules.check(id, "-").isPresent() || find(access, id).isPresent(); i++) {
            id = wanted + "-" + i;
        }
        return upload(access, id, name, file);
    }

    public SaveResult<PromptData> rename(TenantAccess access, String id, String name) {
        var wrong = PromptRules.check(id, name);
        if (wrong.isPresent()) {
            return SaveResult.refused(wrong.get());
        }
        return saver.save(access, Touch.other("prompt", id), () -> prompts.findByCode(id)
                .<SaveResult<PromptData>>map(prompt -> {
                    prompt.rename(name);
                    return new SaveResult.Saved<>(prompts.saveAndFlush(prompt).data(), 0);
                })
                .orElseGet(() -> SaveResult.refused(Diagnostic.notFound("prompt " + id))));
    }

    public Optional<PromptData> find(TenantAccess access, String id) {
        return list(access).stream().filter(prompt -> prompt.id().equals(id)).findFirst();
    }

    /** Where each audio file is played, by its id; what is played nowhere is missing. */
    public Map<String, List<Usage>> usages(TenantAccess access) {
        return PromptUsages.of(reader.read(access));
    }

    /** Refused while something plays it. */
    public DeleteResult delete(TenantAccess access, String id) {
        var used = usages(access).getOrDefault(id, List.of());
        if (!used.isEmpty()) {
            return new DeleteResult.Refused(used.stream().map(PromptDesk::inUse).toList());
        }
        SaveResult<Boolean> result = saver.save(access, Touch.other("prompt", id), () -> prompts.findByCode(id)
                .<SaveResult<Boolean>>map(prompt -> {
                    prompts.delete(prompt);
                    prompts.flush();
                    return new SaveResult.Saved<>(true, 0);
                })
                .orElseGet(() -> SaveResult.refused(Diagnostic.notFound("prompt " + id))));
        return switch (result) {
            case SaveResult.Saved<Boolean> saved -> {
                files.delete(access.domain(), id);
                yield new DeleteResult.Deleted(saved.liveVersion());
            }
            case SaveResult.Refused<Boolean> refused -> new DeleteResult.Refused(refused.diagnostics());
        };
    }

    /** The file to play: the tenant's own first, then the built-in one. Needs no signed-in user. */
    public Optional<Path> file(String domain, String id) {
        return files.find(domain, id);
    }

    private static Diagnostic inUse(Usage usage) {
        return Diagnostic.error(
                        usage.where(), Diagnostic.IN_USE, "Used by " + usage.kind().label() + " " + usage.number() + " (" + usage.name() + ")")
                .about(new Diagnostic.Subject(usage.kind().label(), usage.number()));
    }

    private static byte[] read(InputStream file) {
        try {
            return file.readNBytes(PromptSound.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
