package io.ringhall.switchboard;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How long each live tenant keeps its recordings. */
@Component
public class RecordingDays {
    private final EngineRoom engine;

    RecordingDays(EngineRoom engine) {
        this.engine = engine;
    }

    /** Days by SIP domain; a tenant that keeps them for good is missing. */
    public Map<String, Integer> byDomain() {
        var days = new HashMap<String, Integer>();
        engine.live().tenants().forEach((domain, tenant) -> {
            if (tenant.sound().recordingDays() > 0) {
                days.put(domain, tenant.sound().recordingDays());
            }
        });
        return days;
    }
}
