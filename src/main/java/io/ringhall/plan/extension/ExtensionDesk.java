package io.ringhall.plan.extension;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.kernel.Secret;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.PlanSaver;
import io.ringhall.plan.PlannedExtension;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.ThingRules;
import io.ringhall.plan.Touch;
import io.ringhall.plan.Usage;
import io.ringhall.tenancy.TenantAccess;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a tenant's extensions. */
@Service
public class ExtensionDesk {
    private final Extensions extensions;
    private final PlanReader reader;
    private final PlanSaver saver;

    ExtensionDesk(Extensions extensions, PlanReader reader, PlanSaver saver) {
        this.extensions = extensions;
        this.reader = reader;
        this.saver = saver;
    }

    public List<ExtensionData> list(TenantAccess access) {
        return reader.read(access).extensions().stream().map(PlannedExtension::data).toList();
    }

    public Optional<ExtensionData> find(TenantAccess access, String number) {
        return list(access).stream().filter(found -> found.number().equals(number)).findFirst();
    }

    /** Generates the password. */
    public SaveResult<ExtensionCredentials> create(TenantAccess access, ExtensionData data) {
        return create(access, data, Secret.random());
    }

    public SaveResult<ExtensionCredentials> create(TenantAccess access, ExtensionData data, Secret password) {
        var problems = ThingRules.check(data.number(), data.name());
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        return saver.save(access, Touch.one(ThingKind.EXTENSION, data.number()), () -> {
            if (extensions.findByNumber(data.number()).isPresent()) {
                return taken(data.number());
            }
            var secrets = DigestSecrets.of(data.number(), access.domain(), password);
            extensions.saveAndFlush(new Extension(data, secrets));
            return new SaveResult.Saved<>(credentials(access, data.number(), password), 0);
        });
    }

    public SaveResult<ExtensionData> update(
            TenantAccess access, String number, ExtensionData data, @Nullable Long expectedRevision) {
        if (!data.number().equals(number)) {
            return SaveResult.refused(Diagnostic.error(
                    "number", "number-fixed", "An extension keeps its number: its phone's credentials are bound to it"));
        }
        var problems = ThingRules.check(data.number(), data.name());
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        return edit(access, number, extension -> {
            var stale = PlanSaver.stale(extension.revision(), expectedRevision);
            if (stale.isPresent()) {
                return SaveResult.refused(stale.get());
            }
            extension.edit(data);
            return new SaveResult.Saved<>(extensions.saveAndFlush(extension).data(), 0);
        });
    }

    /** A new password; phones with the old one no longer register. */
    public SaveResult<ExtensionCredentials> resetPassword(TenantAccess access, String number) {
        var password = Secret.random();
        return edit(access, number, extension -> {
            extension.secrets(DigestSecrets.of(number, access.domain(), password));
            extensions.saveAndFlush(extension);
            return new SaveResult.Saved<>(credentials(access, number, password), 0);
        });
    }

    public List<Usage> usages(TenantAccess access, String number) {
        return reader.read(access).usages(ThingKind.EXTENSION, number);
    }

    /** Refused while it is used. */
    public DeleteResult delete(TenantAccess access, String number) {
        return delete(access, number, null);
    }

    /** @param replacement extension that takes its place wherever it is used */
    public DeleteResult delete(TenantAccess access, String number, @Nullable String replacement) {
        if (replacement != null && (replacement.equals(number) || find(access, replacement).isEmpty())) {
            return new DeleteResult.Refused(List.of(Diagnostic.error(
                    "replacement", "replacement-unknown", "The replacement must be another extension")));
        }
        return saver.delete(access, ThingKind.EXTENSION, number, replacement, () -> {
            var found = extensions.findByNumber(number);
            found.ifPresent(extensions::delete);
            extensions.flush();
            return found.isPresent();
        });
    }

    private interface Edit<T> {
        SaveResult<T> of(Extension extension);
    }

    private <T> SaveResult<T> edit(TenantAccess access, String number, Edit<T> change) {
        return saver.save(access, Touch.one(ThingKind.EXTENSION, number), () -> extensions
                .findByNumber(number)
                .map(change::of)
                .orElseGet(() -> SaveResult.refused(Diagnostic.notFound("extension " + number))));
    }

    private static ExtensionCredentials credentials(TenantAccess access, String number, Secret password) {
        return new ExtensionCredentials(number, access.domain(), password.reveal());
    }

    private static <T> SaveResult<T> taken(String number) {
        return SaveResult.refused(
                Diagnostic.error("number", Diagnostic.DUPLICATE, "The number " + number + " is taken by an extension"));
    }
}
