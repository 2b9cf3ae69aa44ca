package io.ringhall.plan.serviceflag;

/** Identity of a flag; survives renumbering. */
public record ServiceFlagId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
