package io.ringhall.engine.call;

/** Where a REFER sends the other party (RFC 3515 §2.1). */
public sealed interface ReferTarget {
    /** Blind: a number of the tenant, or an outside one. */
    record ToNumber(String number) implements ReferTarget {}

    /** Attended (RFC 5589 §7): whoever is at the far end of this dialog. */
    record ToDialog(Replaces dialog) implements ReferTarget {}
}
