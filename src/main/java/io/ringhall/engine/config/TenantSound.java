package io.ringhall.engine.config;

/**
 * What holds for a tenant's calls that no group took.
 *
 * @param musicOnHold a prompt
 * @param recordingDays how long recordings are kept, 0 = for good
 */
public record TenantSound(String musicOnHold, int recordingDays) {
    /** The system's. */
    public static final String MUSIC = "hold-music";

    public static final TenantSound DEFAULT = new TenantSound(MUSIC, 0);
}
