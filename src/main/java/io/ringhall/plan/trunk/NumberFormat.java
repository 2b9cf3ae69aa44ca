package io.ringhall.plan.trunk;

/** How a carrier wants numbers written. */
public enum NumberFormat {
    /** +4930123456 */
    E164,
    /** 4930123456 */
    E164_WITHOUT_PLUS,
    /** 004930123456 */
    INTERNATIONAL,
    /** 030123456 within the country */
    NATIONAL,
    /** As it was dialled. */
    AS_DIALLED
}
