package io.ringhall.plan.trunk;

/** Where a carrier looks for the number shown. */
public enum CallerIdHeader {
    /** From alone. */
    FROM,
    /** From and P-Asserted-Identity (RFC 3325). */
    ASSERTED,
    /** From and Remote-Party-ID, for older carriers. */
    REMOTE_PARTY,
    /** From names the account, P-Asserted-Identity the number. */
    ACCOUNT_AND_ASSERTED
}
