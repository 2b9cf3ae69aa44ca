package io.ringhall.plan.prompt;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.PlanSaver;
import io.ringhall.plan.Touch;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
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
    private final PlanSaver saver;
    private final TenantScope scope;
    private final TransactionOperations transactions;

    PromptDesk(
            Prompts prompts, PromptFiles files, PlanSaver saver, TenantScope scope, TransactionOperations transactions) {
        this.prompts = prompts;
        this.files = files;
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

    /** @param wav PCM 16 bit mono, 8 or 16 kHz, at most 10 MB */
    public SaveResult<PromptData> upload(TenantAccess access, String id, String name, InputStream wav) {
        if (!PromptRules.isId(id) || BuiltInPrompts.find(id).isPresent()) {
            return SaveResult.refused(Diagnostic.error(
                    "id", "prompt-id", "An id has lower-case letters, digits and hyphens, and no built-in prompt has it"));
        }
        var bytes = read(wav);
        var checked = PromptRules.check(bytes);
        if (checked.problem().isPresent()) {
            return SaveResult.refused(checked.problem().get());
        }
        return saver.save(access, Touch.other("prompt", id), () -> {
            var prompt = prompts.findByCode(id).orElseGet(() -> new Prompt(id));
            prompt.edit(name, checked.seconds());
            var saved = prompts.saveAndFlush(prompt).data();
            files.store(access.domain(), id, bytes);
            return new SaveResult.Saved<>(saved, 0);
        });
    }

    /** Refused by the plan's check while something plays it. */
    public DeleteResult delete(TenantAccess access, String id) {
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

    private static byte[] read(InputStream wav) {
        try {
            return wav.readNBytes(PromptRules.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
