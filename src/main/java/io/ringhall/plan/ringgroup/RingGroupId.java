package io.ringhall.plan.ringgroup;

/** Identity of a group; survives renumbering. */
public record RingGroupId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
