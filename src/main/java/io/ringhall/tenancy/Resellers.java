package io.ringhall.tenancy;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Those who sell to tenants. */
@Component
public class Resellers {
    private final JdbcClient jdbc;

    Resellers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its id */
    public long create(String name) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into resellers (name) values (?)").param(name).update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
