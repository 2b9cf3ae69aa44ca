package io.ringhall.engine.guard;

/** What becomes of a stranger's message; all but PASS are dropped without an answer. */
public enum Admission {
    PASS,
    /** Beyond the source's rate. */
    RATE,
    /** A scanner by its own words. */
    SCANNER,
    /** For a domain that is not ours. */
    STRANGER
}
