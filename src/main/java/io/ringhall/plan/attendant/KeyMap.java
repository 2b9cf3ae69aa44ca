package io.ringhall.plan.attendant;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.PlanJson;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;

/** An IVR's keys in one JSON column. */
public final class KeyMap {
    private KeyMap() {}

    static String write(Map<String, DestinationData> keys) {
        return PlanJson.mapper().writeValueAsString(new TreeMap<>(keys));
    }

    public static Map<String, DestinationData> read(String json) {
        return PlanJson.mapper().readValue(json, new TypeReference<>() {});
    }
}
