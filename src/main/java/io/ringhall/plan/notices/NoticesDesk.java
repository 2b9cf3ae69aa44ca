package io.ringhall.plan.notices;

import io.ringhall.kernel.SaveResult;
import io.ringhall.kernel.Secret;
import io.ringhall.persistence.SecretVault;
import io.ringhall.plan.PlanSaver;
import io.ringhall.plan.Touch;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantScope;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps a tenant's notices, and the secret its webhooks are signed with. */
@Service
public class NoticesDesk {
    private static final Touch TOUCH = Touch.other("notices", "");

    private final TenantNoticesRows rows;
    private final PlanSaver saver;
    private final TenantScope scope;
    private final TransactionOperations transactions;
    private final SecretVault vault;

    NoticesDesk(
            TenantNoticesRows rows, PlanSaver saver, TenantScope scope, TransactionOperations transactions, SecretVault vault) {
        this.rows = rows;
        this.saver = saver;
        this.scope = scope;
        this.transactions = transactions;
        this.vault = vault;
    }

    /** Before they are saved, {@link TenantNoticesData#DEFAULT}. */
    public TenantNoticesData get(TenantAccess access) {
        return row(access).map(TenantNotices::data).orElse(TenantNoticesData.DEFAULT);
    }

    /** Empty before {@link #newSigningSecret}: then requests are not signed. */
    public Optional<Secret> signingSecret(TenantAccess access) {
        return row(access).map(TenantNotices::signingSecret).filter(sealed -> !sealed.isEmpty()).flatMap(vault::open);
    }

    private Optional<TenantNotices> row(TenantAccess access) {
        return Objects.requireNonNull(
                scope.call(access, () -> transactions.execute(status -> rows.findAll().stream().findFirst())));
    }

    public SaveResult<TenantNoticesData> update(
            TenantAccess access, TenantNoticesData data, @Nullable Long expectedRevision) {
        var problems = NoticesRules.check(data);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        return saver.save(access, TOUCH, () -> {
            var stored = rows.findAll().stream().findFirst();
            var stale = PlanSaver.stale(stored.map(TenantNotices::revision).orElse(-1L), expectedRevision);
            if (stale.isPresent()) {
                return SaveResult.refused(stale.get());
            }
            var notices = stored.orElseGet(() -> new TenantNotices(data));
            notices.edit(data);
            return new SaveResult.Saved<>(rows.saveAndFlush(notices).data(), 0);
        });
    }

    /** Shown once; from now on requests are signed with it and no other. */
    public SaveResult<Secret> newSigningSecret(TenantAccess access) {
        var secret = Secret.random();
        return saver.save(access, TOUCH, () -> {
            var notices = rows.findAll().stream().findFirst().orElseGet(() -> new TenantNotices(TenantNoticesData.DEFAULT));
            notices.sign(vault.seal(secret));
            rows.saveAndFlush(notices);
            return new SaveResult.Saved<>(secret, 0);
        });
    }
}
