package io.ringhall.engine.leg;

import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.message.Chars;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ClientTransaction;
import io.ringhall.engine.sip.transaction.ResponseListener;
import org.jspecify.annotations.Nullable;

/** Our re-INVITEs and UPDATEs in a dialog: offers of the call, and refreshes of the session. One at a time. */
final class OwnOffers {
    private static final int MAX_ATTEMPTS = 5;
    private static final int MAX_RETRY_AFTER = 10;

    private final DialogLeg leg;
    private @Nullable Exchange running;
    private Timers.@Nullable Timeout retry;
    /** An offer of the call that waits for a refresh under way. */
    private byte @Nullable [] waiting;
    /** Raised by a 422 (RFC 4028 §7.3). */
    private int minimum;

    OwnOffers(DialogLeg leg) {
        this.leg = leg;
    }

    boolean inviting() {
        return running != null && running.invite;
    }

    /** An offer of the call; the outcome is told. */
    void offer(byte[] sdp) {
        if (leg.over() || waiting != null || running != null && !running.refresh) {
            leg.events().reofferRefused(leg.number(), 491);
        } else if (running != null || retry != null) {
            waiting = sdp;
        } else {
            start(sdp, true, false, 1);
        }
    }

    /** RFC 4028 §7.4: an UPDATE without offer where the peer allows it, else the same offer again. */
    void refresh() {
        if (leg.over() || running != null || retry != null) {
            return;
        }
        if (leg.updates()) {
            start(null, false, true, 1);
        } else {
            start(leg.events().told(leg.number()), true, true, 1);
        }
    }

    private void start(byte @Nullable [] sdp, boolean invite, boolean refresh, int attempt) {
        int refusal = sdp == null ? 0 : leg.offers().refusal();
        if (refusal != 0 || leg.awaitsAck()) {
            // RFC 3264 §4: not while another offer is open; the peer's is answered first.
            again(new Exchange(sdp, invite, refresh, attempt), delay());
            return;
        }
        var exchange = new Exchange(sdp, invite, refresh, attempt);
        running = exchange;
        var builder = leg.targetRefresh(invite ? "INVITE" : "UPDATE");
        exchange.interval = interval();
        if (exchange.interval > 0) {
            var agreed = leg.timer().agreed();
            builder.header(
                    Header.SESSION_EXPIRES,
                    new SessionInterval(exchange.interval, agreed == null || agreed.ours(), true).inRequest());
            if (minimum > 0) {
                builder.header(Header.MIN_SE, Integer.toString(minimum));
            }
        }
        if (sdp != null) {
            leg.offers(leg.offers().offerOut());
            builder.body(DialogLeg.SDP, sdp);
        }
        leg.send(builder.build(), exchange);
    }

    private int interval() {
        var agreed = leg.timer().agreed();
        return Math.max(minimum, agreed == null ? leg.line().sessions().interval() : agreed.seconds());
    }

    /** RFC 3261 §14.1: 2.1 to 4 s for whom the Call-ID is its own, else up to 2 s, in steps of 10 ms. */
    private long delay() {
        int steps = leg.line().chance().applyAsInt(leg.ownsCallId() ? 191 : 201);
        return 10L * (leg.ownsCallId() ? 210 + steps : steps);
    }

    private void again(Exchange exchange, long millis) {
        running = null;
        if (leg.over()) {
            return;
        }
        if (exchange.attempt >= MAX_ATTEMPTS) {
            refused(exchange, 491);
            return;
        }
        retry = leg.line().timers().schedule(millis, () -> {
            retry = null;
            start(exchange.sdp, exchange.invite, exchange.refresh, exchange.attempt + 1);
        });
    }

    private void refused(Exchange exchange, int status) {
        running = null;
        if (exchange.refresh) {
            leg.timer().tryAgain();
        } else {
            leg.events().reofferRefused(leg.number(), status);
        }
        goOn();
    }

    private void goOn() {
        var next = waiting;
        waiting = null;
        if (next != null && !leg.over()) {
            start(next, true, false, 1);
        }
    }

    void stop() {
        if (retry != null) {
            retry.cancel();
            retry = null;
        }
        waiting = null;
    }

    private final class Exchange implements ResponseListener {
        private final byte @Nullable [] sdp;
        private final boolean invite;
        private final boolean refresh;
        private final int attempt;
        private int interval;
        private boolean settled;

        Exchange(byte @Nullable [] sdp, boolean invite, boolean refresh, int attempt) {
            this.sdp = sdp;
            this.invite = invite;
            this.refresh = refresh;
            this.attempt = attempt;
        }

        @Override
        public void response(SipResponse response, ClientTransaction transaction) {
            if (!response.isFinal()) {
                return;
            }
            if (invite && response.success()) {
                // Repeated 2xx get their ACK again; also one that crossed our BYE.
                leg.acknowledge(transaction);
            }
            if (settled) {
                return;
            }
            settled = true;
            if (leg.over()) {
                running = null;
            } else if (response.success()) {
                succeeded(response);
            } else {
                failed(response, transaction.request());
            }
        }

        private void succeeded(SipResponse response) {
            running = null;
            leg.heard(response);
            leg.target(response);
            leg.timer().start(SessionInterval.answered(response, interval, leg.line().sessions()));
            var answer = SessionBody.of(response);
            if (sdp != null) {
                leg.offers(answer.length > 0 ? leg.offers().answerIn() : leg.offers().refused());
            }
            if (!refresh) {
                leg.events().reofferAccepted(leg.number(), answer);
            } else if (answer.length > 0) {
                leg.events().refreshed(leg.number(), answer);
            }
            goOn();
        }

        private void failed(SipResponse response, SipRequest request) {
            if (sdp != null) {
                leg.offers(leg.offers().refused());
            }
            int status = response.status();
            switch (status) {
                // RFC 3261 §12.2.1.2, RFC 5057 §5.1: these end the dialog.
                case 408, 481 -> gone(status, "the phone no longer knows the call");
                case 491 -> again(this, delay());
                case 422 -> {
                    // RFC 4028 §7.3
                    minimum = Math.max(SessionInterval.minimum(response), interval + 1);
                    again(this, 0);
                }
                case 405, 420, 501 -> {
                    if (invite) {
                        refused(this, status);
                    } else {
                        leg.updates(false);
                        running = null;
                        refresh();
                    }
                }
                default -> {
                    long wait = retryAfter(response);
                    if (status == 500 && wait >= 0) {
                        // RFC 3261 §14.2, RFC 3311 §5.2: the peer was in the middle of another exchange.
                        again(this, wait * 1000);
                    } else {
                        refused(this, status);
                    }
                }
            }
        }

        private static long retryAfter(SipResponse response) {
            var value = response.header(Header.RETRY_AFTER);
            return value == null ? -1 : Chars.number(value.strip(), MAX_RETRY_AFTER);
        }

        private void gone(int status, String why) {
            running = null;
            if (!refresh) {
                leg.events().reofferRefused(leg.number(), status);
            }
            leg.lost("SIP;cause=" + status, why);
        }

        @Override
        public void timeout(ClientTransaction transaction) {
            unanswered(408, "the phone does not answer");
        }

        @Override
        public void transportError(ClientTransaction transaction) {
            unanswered(503, "the phone cannot be reached");
        }

        private void unanswered(int status, String why) {
            if (!settled) {
                settled = true;
                if (sdp != null && !leg.over()) {
                    leg.offers(leg.offers().refused());
                }
                gone(status, why);
            }
        }
    }
}
