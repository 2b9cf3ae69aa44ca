package io.ringhall.engine.leg;

import io.ringhall.engine.SessionTimerPolicy;
import io.ringhall.engine.sip.message.Chars;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import org.jspecify.annotations.Nullable;

/**
 * What two sides agreed on (RFC 4028).
 *
 * @param seconds the session interval
 * @param ours we refresh; else the peer does
 * @param peerKnows the peer knows session timers
 */
record SessionInterval(int seconds, boolean ours, boolean peerKnows) {
    /** A week: longer sessions than that are nobody's. */
    private static final int LONGEST = 7 * 24 * 3600;

    private static final int NONE = -1;

    /** §9: the request asks for less than our minimum and its sender would understand a 422. */
    static boolean tooSmall(SipRequest request, SessionTimerPolicy policy) {
        int asked = seconds(request, Header.SESSION_EXPIRES);
        return asked != NONE && asked < policy.minimum() && OptionTag.supports(request, OptionTag.TIMER);
    }

    /** §9, table 2: what our 2xx agrees to; null = no session timer. */
    static @Nullable SessionInterval answering(SipRequest request, SessionTimerPolicy policy) {
        int asked = seconds(request, Header.SESSION_EXPIRES);
        if (asked == NONE && policy.interval() == 0) {
            return null;
        }
        int least = Math.max(policy.minimum(), seconds(request, Header.MIN_SE));
        int wanted = asked == NONE ? policy.interval() : policy.interval() == 0 ? asked : Math.min(asked, policy.interval());
        boolean knows = OptionTag.supports(request, OptionTag.TIMER);
        // Who does not know timers cannot be the refresher; a refresher that is named stays; else it is the peer's to do.
        boolean ours = !knows || "uas".equals(refresher(request));
        return new SessionInterval(Math.max(wanted, least), ours, knows);
    }

    /**
     * §7.2: what the 2xx to our request agreed to; null = no session timer.
     *
     * @param asked the interval our request had, 0 = none
     */
    static @Nullable SessionInterval answered(SipResponse response, int asked, SessionTimerPolicy policy) {
        int seconds = seconds(response, Header.SESSION_EXPIRES);
        if (seconds == NONE) {
            // The peer knows no timers; that it is still there we find out by ourselves.
            return asked == 0 ? null : new SessionInterval(asked, true, false);
        }
        return new SessionInterval(Math.max(seconds, policy.minimum()), !"uas".equals(refresher(response)), true);
    }

    /** The interval a request of ours asks for, 0 = none. */
    static int asked(SipRequest request) {
        return Math.max(0, seconds(request, Header.SESSION_EXPIRES));
    }

    /** Min-SE of a 422 (§7.3); -1 when it names none. */
    static int minimum(SipMessage message) {
        return seconds(message, Header.MIN_SE);
    }

    /** Value for our 2xx: there "uac" is the peer. */
    String inAnswer() {
        return seconds + (ours ? ";refresher=uas" : ";refresher=uac");
    }

    /** Value for a request that refreshes: there "uac" is us (§7.4: roles stay as they are). */
    String inRequest() {
        return seconds + (ours ? ";refresher=uac" : ";refresher=uas");
    }

    private static @Nullable String refresher(SipMessage message) {
        var value = message.header(Header.SESSION_EXPIRES);
        if (value == null) {
            return null;
        }
        for (var part : value.split(";", 16)) {
            int equals = part.indexOf('=');
            if (equals > 0 && part.substring(0, equals).strip().equalsIgnoreCase("refresher")) {
                return part.substring(equals + 1).strip().toLowerCase(java.util.Locale.ROOT);
            }
        }
        return null;
    }

    private static int seconds(SipMessage message, Header header) {
        var value = message.header(header);
        if (value == null) {
            return NONE;
        }
        int end = value.indexOf(';');
        return (int) Chars.number((end < 0 ? value : value.substring(0, end)).strip(), LONGEST);
    }
}
