package io.ringhall.engine.registrar;

/** @param minSeconds shorter registrations are refused with 423 @param maxSeconds longer ones are cut @param contacts of one extension */
public record RegistrarLimits(int minSeconds, int maxSeconds, int defaultSeconds, int contacts) {
    public static final RegistrarLimits DEFAULT = new RegistrarLimits(60, 3600, 3600, 10);
}
