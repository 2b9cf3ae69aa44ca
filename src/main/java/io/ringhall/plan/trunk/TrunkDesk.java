package io.ringhall.plan.trunk;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.persistence.SecretVault;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.PlanSaver;
import io.ringhall.plan.PlannedTrunk;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.ThingRules;
import io.ringhall.plan.Touch;
import io.ringhall.tenancy.TenantAccess;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a tenant's trunks. */
@Service
public class TrunkDesk {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PASSWORD = 200;

    private final Trunks trunks;
    private final PlanReader reader;
    private final PlanSaver saver;
    private final SecretVault vault;

    TrunkDesk(Trunks trunks, PlanReader reader, PlanSaver saver, SecretVault vault) {
        this.trunks = trunks;
        this.reader = reader;
        this.saver = saver;
        this.vault = vault;
    }

    /** In the order they are tried. */
    public List<TrunkData> list(TenantAccess access) {
        return reader.read(access).trunks().stream().map(PlannedTrunk::data).toList();
    }

    public Optional<TrunkData> find(TenantAccess access, String name) {
        return list(access).stream().filter(found -> found.name().equals(name)).findFirst();
    }

    public Optional<TrunkId> id(TenantAccess access, String name) {
        return reader.read(access).trunks().stream()
                .filter(found -> found.data().name().equals(name))
                .map(PlannedTrunk::id)
                .findFirst();
    }

    /** The one with this id, as it stands in an address of the console. */
    public Optional<TrunkData> find(TenantAccess access, TrunkId id) {
        return reader.read(access).trunks().stream()
                .filter(found -> found.id().equals(id))
                .map(PlannedTrunk::data)
                .findFirst();
    }

    public SaveResult<TrunkData> create(TenantAccess access, TrunkData data) {
        var problem = check(data);
        if (problem.isPresent()) {
            return SaveResult.refused(problem.get());
        }
        return saver.save(access, Touch.one(ThingKind.TRUNK, data.name()), () -> taken(data.name())
                .orElseGet(() -> stored(new Trunk(data), data)));
    }

    /** @param name as it is now; the data may carry a new one */
    public SaveResult<TrunkData> update(
            TenantAccess access, String name, TrunkData data, @Nullable Long expectedRevision) {
        var problem = check(data);
        if (problem.isPresent()) {
            return SaveResult.refused(problem.get());
        }
        return saver.save(access, Touch.one(ThingKind.TRUNK, data.name()), () -> trunks
                .findByName(name)
                .map(trunk -> edit(trunk, data, expectedRevision))
                .orElseGet(() -> SaveResult.refused(Diagnostic.notFound("trunk " + name))));
    }

    private SaveResult<TrunkData> edit(Trunk trunk, TrunkData data, @Nullable Long expectedRevision) {
        var stale = PlanSaver.stale(trunk.revision(), expectedRevision);
        if (stale.isPresent()) {
            return SaveResult.refused(stale.get());
        }
        if (!trunk.name().equals(data.name())) {
            var taken = taken(data.name());
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        trunk.edit(data);
        return stored(trunk, data);
    }

    private SaveResult<TrunkData> stored(Trunk trunk, TrunkData data) {
        var password = data.newPassword();
        if (password != null) {
            trunk.password(password.reveal().isEmpty() ? "" : vault.seal(password));
        }
        return new SaveResult.Saved<>(trunks.saveAndFlush(trunk).data(), 0);
    }

    private Optional<SaveResult<TrunkData>> taken(String name) {
        return trunks.findByName(name)
                .map(other -> SaveResult.refused(
                        Diagnostic.error("name", Diagnostic.DUPLICATE, "There is a trunk of this name already")));
    }

    /** What must hold for a row to be kept at all; the rest is the compiler's. */
    private static Optional<Diagnostic> check(TrunkData data) {
        if (data.name().isEmpty() || data.name().length() > LONGEST_NAME) {
            return Optional.of(Diagnostic.error("name", "name-length", "A trunk's name has 1 to " + LONGEST_NAME + " characters"));
        }
        if (!ThingRules.isPrintable(data.name()) || data.name().matches(".*[/\\\\?#%;].*")) {
            return Optional.of(Diagnostic.error(
                    "name", "name-characters", "A trunk's name stands in addresses: no / \\ ? # % ; and no control characters"));
        }
        if (data.newPassword() != null
                && (data.newPassword().reveal().length() > LONGEST_PASSWORD
                        || !ThingRules.isPrintable(data.newPassword().reveal()))) {
            return Optional.of(Diagnostic.error(
                    "password", "password-length", "At most " + LONGEST_PASSWORD + " characters, no control characters"));
        }
        return Optional.empty();
    }

    public DeleteResult delete(TenantAccess access, String name) {
        return saver.delete(access, ThingKind.TRUNK, name, null, () -> {
            var found = trunks.findByName(name);
            found.ifPresent(trunks::delete);
            trunks.flush();
            return found.isPresent();
        });
    }
}
