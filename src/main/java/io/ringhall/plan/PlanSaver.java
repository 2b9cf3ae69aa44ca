package io.ringhall.plan;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.tenancy.PlanRevisions;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantReadOnly;
import io.ringhall.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every change of a plan goes this way: one saver of a tenant at a time, the change, a check of the whole plan as it would
 * be, then commit and {@link PlanChanged}; or nothing at all.
 */
@Service
public class PlanSaver {
    private record Step<T>(SaveResult<T> result, @Nullable TenantPlan plan) {}

    private final TenantScope scope;
    private final TransactionOperations transactions;
    private final PlanRevisions revisions;
    private final PlanReader reader;
    private final ObjectProvider<PlanCheck> checks;
    private final List<Referrer> referrers;
    private final ApplicationEventPublisher events;

    PlanSaver(
            TenantScope scope,
            TransactionOperations transactions,
            PlanRevisions revisions,
            PlanReader reader,
            ObjectProvider<PlanCheck> checks,
            List<Referrer> referrers,
            ApplicationEventPublisher events) {
        this.scope = scope;
        this.transactions = transactions;
        this.revisions = revisions;
        this.reader = reader;
        this.checks = checks;
        this.referrers = referrers;
        this.events = events;
    }

    /**
     * @param touch what the change is about; diagnostics about it lose their subject
     * @param change makes the change, flushed, or refuses it
     * @throws TenantReadOnly when the capability only reads
     */
    public <T> SaveResult<T> save(TenantAccess access, Touch touch, Supplier<SaveResult<T>> change) {
        access.forWriting();
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A save is its own transaction: what it publishes must be committed");
        }
        var step = attempt(access, touch, change);
        if (step.plan() != null) {
            reader.keep(step.plan());
            events.publishEvent(new PlanChanged(access.domain(), step.plan().revision()));
        }
        return step.result();
    }

    private <T> Step<T> attempt(TenantAccess access, Touch touch, Supplier<SaveResult<T>> change) {
        try {
            return Objects.requireNonNull(
                    scope.call(access, () -> transactions.execute(status -> within(status, access, touch, change))));
        } catch (DataIntegrityViolationException e) {
            // The columns are wider than the rules, so a form that keeps them never comes here; a program may.
            return new Step<>(SaveResult.refused(Diagnostic.error("", "does-not-fit", "A value is too long")), null);
        }
    }

    private <T> Step<T> within(
            TransactionStatus status, TenantAccess access, Touch touch, Supplier<SaveResult<T>> change) {
        var revision = revisions.next(access);
        return switch (change.get()) {
            case SaveResult.Refused<T> refused -> {
                status.setRollbackOnly();
                yield new Step<>(refused, null);
            }
            case SaveResult.Saved<T> saved -> {
                var plan = touch.only()
                        .map(kind -> reader.candidate(access, revision, kind, touch.subject().number()))
                        .orElseGet(() -> reader.candidate(access, revision));
                var found = check(plan, touch.subject());
                var own = found.stream().filter(diagnostic -> diagnostic.subject().isEmpty()).toList();
                if (found.stream().anyMatch(Diagnostic::isError)) {
                    status.setRollbackOnly();
                    // A mistake here often shows at others, too: a taken number is taken from somebody.
                    yield new Step<>(
                            new SaveResult.Refused<>(own.stream().anyMatch(Diagnostic::isError) ? own : errors(found)), null);
                }
                yield new Step<>(new SaveResult.Saved<>(saved.value(), revision, own), plan);
            }
        };
    }

    private static List<Diagnostic> errors(List<Diagnostic> found) {
        return found.stream().filter(Diagnostic::isError).toList();
    }

    private List<Diagnostic> check(TenantPlan plan, Diagnostic.Subject subject) {
        return checks.stream()
                .flatMap(check -> check.check(plan).stream())
                .map(found -> subject.equals(found.about()) ? found.about(null) : found)
                .distinct()
                .toList();
    }

    /** Deletes something unless it is used; with a replacement, what points at it follows first. */
    public DeleteResult delete(
            TenantAccess access, ThingKind kind, String number, @Nullable String replacement, Supplier<Boolean> deletion) {
        var touch = replacement == null ? Touch.one(kind, number) : Touch.following(kind, number);
        SaveResult<Boolean> result = save(access, touch, () -> {
            if (replacement != null) {
                follow(new Renumbering(kind, number, replacement));
            } else {
                var used = inUse(reader.candidate(access, revisions.current(access)), kind, number);
                if (!used.isEmpty()) {
                    return new SaveResult.Refused<>(used);
                }
            }
            return deletion.get()
                    ? new SaveResult.Saved<>(true, 0)
                    : SaveResult.refused(Diagnostic.notFound(kind.label() + " " + number));
        });
        return switch (result) {
            case SaveResult.Saved<Boolean> saved -> new DeleteResult.Deleted(saved.liveVersion());
            case SaveResult.Refused<Boolean> refused -> new DeleteResult.Refused(refused.diagnostics());
        };
    }

    private static List<Diagnostic> inUse(TenantPlan plan, ThingKind kind, String number) {
        var found = new ArrayList<Diagnostic>();
        for (var usage : plan.usages(kind, number)) {
            found.add(Diagnostic.error(
                            usage.where(),
                            Diagnostic.IN_USE,
                            "Used by " + usage.kind().label() + " " + usage.number() + " (" + usage.name() + ")")
                    .about(new Diagnostic.Subject(usage.kind().label(), usage.number())));
        }
        return found;
    }

    /** Within a save: everything that points at the old number points at the new one. */
    public void follow(Renumbering change) {
        referrers.forEach(referrer -> referrer.follow(change));
    }

    /** What a save must find before it edits: the thing itself, in the revision the editor saw. */
    public static Optional<Diagnostic> stale(long stored, @Nullable Long expected) {
        return expected == null || expected == stored
                ? Optional.empty()
                : Optional.of(Diagnostic.error(
                        "revision", Diagnostic.STALE, "Somebody else changed this in the meantime; look at it again"));
    }
}
