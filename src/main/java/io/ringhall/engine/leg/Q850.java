package io.ringhall.engine.leg;

/** ISDN causes for SIP statuses (RFC 3398 §8.2.6.1, RFC 6432), for peers that lead to the telephone network. */
final class Q850 {
    private Q850() {}

    /** Value of a Reason header (RFC 3326); empty = none fits. */
    static String reason(int status) {
        int cause =
                switch (status) {
                    case 404, 485, 604 -> 1;
                    case 486, 600 -> 17;
                    case 408 -> 102;
                    case 480 -> 18;
                    case 410 -> 22;
                    case 484 -> 28;
                    case 403, 401, 407, 603 -> 21;
                    case 482, 483 -> 25;
                    case 488, 606, 415 -> 65;
                    case 503 -> 41;
                    case 504 -> 102;
                    case 500 -> 41;
                    default -> 0;
                };
        return cause == 0 ? "" : "Q.850;cause=" + cause;
    }
}
