package io.ringhall.persistence;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Answers at once with what is known, where the usual indicator would wait for a connection. */
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator {
    private final DatabaseState state;

    DatabaseHealth(DatabaseState state) {
        this.state = state;
    }

    @Override
    public Health health() {
        if (state.available()) {
            return Health.up().build();
        }
        var health = Health.down().withDetail("startComplete", state.prepared());
        var since = state.awaySince();
        return since == null ? health.build() : health.withDetail("awaySince", since.toString()).build();
    }
}
