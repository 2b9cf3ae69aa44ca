package io.ringhall.engine.call;

/** Which place in which call is claimed. */
public sealed interface ClaimTarget {
    /** Whose dialog with us this is (RFC 3891 §3). */
    record OfDialog(Replaces dialog) implements ClaimTarget {}

    /** Where a call rings. */
    record OfRinging(String call) implements ClaimTarget {}
}
