package io.ringhall.engine.config;

/** How a carrier wants numbers written. Short and emergency numbers are sent as they are. */
public enum NumberFormat {
    /** {@code +4930123456} */
    E164,
    /** {@code 4930123456} */
    E164_WITHOUT_PLUS,
    /** International prefix of the number plan: {@code 004930123456}. */
    INTERNATIONAL,
    /** Numbers of the own country as {@code 030123456}, others with the international prefix. */
    NATIONAL,
    /** As it was typed, separators left out. */
    AS_DIALLED
}
