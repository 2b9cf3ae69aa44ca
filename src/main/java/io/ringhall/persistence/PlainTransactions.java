package io.ringhall.persistence;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of plain JDBC, for what belongs to no single tenant: batches of call records, registrations. No Hibernate
 * session is opened, so none needs a tenant.
 */
@Component
public class PlainTransactions {
    private final TransactionTemplate template;

    public PlainTransactions(DataSource database) {
        this.template = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    public void run(Runnable work) {
        template.executeWithoutResult(status -> work.run());
    }
}
