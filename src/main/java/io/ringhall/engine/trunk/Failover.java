package io.ringhall.engine.trunk;

/** What becomes of a call when a carrier does not take it. */
public enum Failover {
    /** The carrier, or the called party, has decided: the call has failed. */
    FINAL,
    /** RFC 3263 §4.3: the next address of the same trunk; without one, the next trunk. */
    NEXT_ADDRESS,
    NEXT_TRUNK;

    /**
     * @param status of the final response; 408 also for no answer at all, 503 for a path that failed
     * @param rang a provisional answer beyond 100 was heard: the called party is being told, and must not be called twice
     */
    public static Failover after(int status, boolean rang) {
        if (rang) {
            return FINAL;
        }
        return switch (status) {
            case 408, 503 -> NEXT_ADDRESS;
            // The carrier will not have us: that says nothing about the number.
            case 401, 407 -> NEXT_TRUNK;
            default -> status >= 500 && status < 600 ? NEXT_TRUNK : FINAL;
        };
    }

    /** What the call is told: a carrier's redirection is not followed, its trouble with us is not the caller's. */
    public static int told(int status) {
        if (status >= 300 && status < 400) {
            return 480;
        }
        return status == 401 || status == 407 ? 503 : status;
    }
}
