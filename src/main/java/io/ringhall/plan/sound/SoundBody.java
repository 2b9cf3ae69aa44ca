package io.ringhall.plan.sound;

import io.ringhall.plan.PlanJson;

/** A tenant's defaults of sound from their JSON column. */
public final class SoundBody {
    private SoundBody() {}

    public static SoundData read(String body) {
        return PlanJson.mapper().readValue(body, SoundData.class);
    }
}
