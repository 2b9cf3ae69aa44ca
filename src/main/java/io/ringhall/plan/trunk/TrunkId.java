package io.ringhall.plan.trunk;

/** Identity of a trunk; survives renaming. */
public record TrunkId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
