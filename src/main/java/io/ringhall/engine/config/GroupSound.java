package io.ringhall.engine.config;

/** What callers of a group hear, and whether their calls are recorded. @param musicOnHold a prompt */
public record GroupSound(String musicOnHold, Ringback ringback, RecordingRule recording) {
    public static final GroupSound PLAIN = new GroupSound(TenantSound.MUSIC, Ringback.PLAIN, RecordingRule.NEVER);
}
