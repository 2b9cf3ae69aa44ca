package io.ringhall.plan.ringgroup;

/** In which order a stage's members ring. All but {@code ALL} ring one member at a time. */
public enum RingStrategy {
    ALL,
    /** Each new call starts at the next member. */
    ROTATE,
    SEQUENTIAL,
    RANDOM,
    LONGEST_IDLE
}
