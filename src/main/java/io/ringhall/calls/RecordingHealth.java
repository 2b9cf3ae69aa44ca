package io.ringhall.calls;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up, since calls go on without recording; says what is wrong with it. */
@Component("recordingHealthIndicator")
class RecordingHealth implements HealthIndicator {
    private final RecordingAlarm alarm;

    RecordingHealth(RecordingAlarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public Health health() {
        var health = Health.up();
        alarm.now().ifPresent(what -> health.withDetail("alarm", what));
        return health.build();
    }
}
