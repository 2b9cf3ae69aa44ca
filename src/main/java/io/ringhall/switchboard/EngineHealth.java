package io.ringhall.switchboard;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the engine takes calls; names tenants whose saved plan could not go live. */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator {
    private final EngineRoom engine;
    private final Publication publication;

    EngineHealth(EngineRoom engine, Publication publication) {
        this.engine = engine;
        this.publication = publication;
    }

    @Override
    public Health health() {
        var figures = engine.figures();
        var health = figures.running() ? Health.up() : Health.down();
        health.withDetail("sipPort", figures.sipPort()).withDetail("calls", figures.calls());
        if (engine.guardFigures().shedding()) {
            health.withDetail("overload", "new calls are refused");
        }
        var unpublished = publication.unpublished();
        if (!unpublished.isEmpty()) {
            health.withDetail("unpublished", unpublished);
        }
        return health.build();
    }
}
