package io.ringhall.engine.sip.message;

/** RFC 3261 §20.16. @param number less than 2^31 (§8.1.1.5) */
public record CSeq(long number, String method) {
    @Override
    public String toString() {
        return number + " " + method;
    }
}
