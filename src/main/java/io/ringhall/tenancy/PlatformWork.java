package io.ringhall.tenancy;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A transaction on the platform's own tables (tenants, users). */
@Component
public class PlatformWork {
    private final TenantScope scope;
    private final TransactionOperations transactions;

    PlatformWork(TenantScope scope, TransactionOperations transactions) {
        this.scope = scope;
        this.transactions = transactions;
    }

    public <T> T call(Supplier<T> work) {
        return scope.platform(() -> transactions.execute(status -> work.get()));
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
