package io.ringhall.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.ringhall.persistence.PlainTransactions;
import io.ringhall.switchboard.GroupAccounts;
import io.ringhall.testing.SpringHouse;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The writer reaches the database by a port that is cut, as when the server is away, and opened again. */
class DatabaseOutageIT extends SpringHouse {
    @TempDir
    private Path folder;

    @Autowired
    private GroupAccounts accounts;

    @Autowired
    private DataSource database;

    @Autowired
    private CallHistory history;

    @Autowired
    private TraceJson traces;

    @Test
    void no_record_is_lost_while_the_database_is_away() throws Exception {
        var tenant = freshTenant();
        try (var line = new CutLine(port());
                var behind = throughTheLine(line.port());
                var journal = new CallJournal(folder, 4096)) {
            var writer = new CallWriter(journal, store(behind));
            journal.write(call(tenant.domain(), 0));
            writer.round();
            assertThat(history.page(tenant, CallFilter.ALL, null, 50).items()).hasSize(1);

            line.cut();
            for (int i = 1; i < 40; i++) {
                journal.write(call(tenant.domain(), i));
            }
            assertThat(writer.round()).isFalse();
            assertThat(history.page(tenant, CallFilter.ALL, null, 50).items()).hasSize(1);
            assertThat(journal.segments()).isGreaterThan(3);

            line.restore();
            writer.round();
            writer.round();
            assertThat(history.page(tenant, CallFilter.ALL, null, 50).items()).hasSize(40);
            assertThat(journal.segments()).isEqualTo(1);
        }
    }

    private static io.ringhall.engine.report.CallRecord call(String domain, int number) {
        return SampleCalls.answered(domain + "-" + number).domain(domain).build();
    }

    private CallStore store(DataSource behind) {
        return new CallStore(new JdbcTemplate(behind), new PlainTransactions(behind), gate, traces, accounts);
    }

    private HikariDataSource throughTheLine(int port) {
        var own = (HikariDataSource) database;
        var pool = new HikariDataSource();
        pool.setJdbcUrl(own.getJdbcUrl().replaceFirst(":[0-9]+/", ":" + port + "/"));
        pool.setUsername(own.getUsername());
        pool.setPassword(own.getPassword());
        pool.setConnectionTimeout(1_000);
        pool.setMaximumPoolSize(2);
        return pool;
    }

    private int port() throws IOException {
        var matcher = java.util.regex.Pattern.compile(":([0-9]+)/").matcher(((HikariDataSource) database).getJdbcUrl());
        if (!matcher.find()) {
            throw new IOException("No port in the address of the database");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
