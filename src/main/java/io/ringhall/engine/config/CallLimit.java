package io.ringhall.engine.config;

/**
 * How many calls a tenant has at once.
 *
 * @param most 0 = no limit @param busy one more is answered 486, else 503
 */
public record CallLimit(int most, boolean busy) {
    public static final CallLimit NONE = new CallLimit(0, true);
}
