package io.ringhall.engine.config;

/**
 * One entry of a stage. Its key is its identity across stages: a member of both keeps its leg on a stage change.
 *
 * @param number extension number, or external number as typed
 * @param external a cell phone, reached by a trunk
 * @param delaySeconds rings that much later than the stage begins (strategy {@code all})
 * @param ringSeconds 0 = as long as the stage lasts; for one-at-a-time strategies its turn's length (0 = 15 s)
 * @param confirmation whether an answer counts only after a 1
 */
public record MemberConfig(
        String number, boolean external, boolean enabled, int delaySeconds, int ringSeconds, Confirmation confirmation) {
    /** One whose answer counts at once. */
    public MemberConfig(String number, boolean external, boolean enabled, int delaySeconds, int ringSeconds) {
        this(number, external, enabled, delaySeconds, ringSeconds, Confirmation.NEVER);
    }

    public String key() {
        return external ? "ext:" + number : number;
    }
}
