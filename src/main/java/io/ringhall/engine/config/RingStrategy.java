package io.ringhall.engine.config;

/** In which order a stage's members ring (behaviour.md §1). All but {@code ALL} ring one member at a time. */
public enum RingStrategy {
    ALL,
    /** Round robin: each new call starts at the next member; the memory survives restarts. */
    ROTATE,
    SEQUENTIAL,
    RANDOM,
    /** Who has been without a call the longest rings first. */
    LONGEST_IDLE
}
