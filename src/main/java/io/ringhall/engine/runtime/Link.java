package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Caller;
import io.ringhall.engine.leg.OfferPeer;
import io.ringhall.engine.sip.Timers;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One end of a link between two calls of the house: to its call it is what a dialog is to a leg. Offers, answers and the end go to
 * the other end as tasks of its loop; sound goes from port to port as between any two phones.
 */
final class Link implements OfferPeer {
    private static final int MAX_ATTEMPTS = 5;
    private static final int GLARE = 491;

    private final CallRunner runner;
    private final boolean claimant;
    /** What we offered with the claim. */
    private final byte[] first;
    private int leg;
    private @Nullable Link other;
    private boolean over;
    /** Our offer that waits for its answer. */
    private byte @Nullable [] open;
    private boolean theirs;
    private int attempts;
    private Timers.@Nullable Timeout retry;

    Link(CallRunner runner, int leg, boolean claimant, byte[] first) {
        this.runner = runner;
        this.leg = leg;
        this.claimant = claimant;
        this.first = first;
    }

    CallRunner runner() {
        return runner;
    }

    byte[] first() {
        return first;
    }

    private SipLoop home() {
        return runner.home();
    }

    private void tell(Consumer<Link> what) {
        var peer = other;
        if (peer != null) {
            peer.home().loop().execute(() -> {
                if (!peer.over) {
                    what.accept(peer);
                }
            });
        }
    }

    // ---- the claim

    /** The other call agrees; called on any loop. */
    void granted(Link by, byte[] answer, Caller who) {
        home().loop().execute(() -> {
            other = by;
            runner.granted(leg, answer, who);
        });
    }

    /** It does not; called on any loop. */
    void refused(int status) {
        home().loop().execute(() -> {
            over = true;
            runner.failed(leg, status, List.of());
        });
    }

    /** The end that grants is joined at once. */
    void join(Link claimants) {
        other = claimants;
    }

    // ---- as a dialog

    @Override
    public void reoffer(byte[] sdp) {
        if (over || open != null) {
            runner.reofferRefused(leg, over ? 481 : GLARE);
            return;
        }
        attempts = 0;
        offer(sdp);
    }

    private void offer(byte[] sdp) {
        open = sdp;
        attempts++;
        if (theirs) {
            again();
        } else {
            tell(peer -> peer.offered(sdp));
        }
    }

    private void offered(byte[] sdp) {
        if (open != null && retry == null) {
            // RFC 3261 §14.2: the two offers meet.
            tell(peer -> peer.refusedOffer(GLARE));
            return;
        }
        theirs = true;
        runner.reoffered(leg, sdp);
    }

    @Override
    public void acceptOffer(byte[] sdp) {
        if (theirs) {
            theirs = false;
            tell(peer -> peer.accepted(sdp));
        }
    }

    @Override
    public void refuseOffer(int status) {
        if (theirs) {
            theirs = false;
            tell(peer -> peer.refusedOffer(status));
        }
    }

    private void accepted(byte[] sdp) {
        if (open != null) {
            open = null;
            runner.reofferAccepted(leg, sdp);
        }
    }

    private void refusedOffer(int status) {
        if (open == null) {
            return;
        }
        if (status == GLARE && attempts < MAX_ATTEMPTS) {
            again();
            return;
        }
        open = null;
        runner.reofferRefused(leg, status);
    }

    /** RFC 3261 §14.1: the two ends wait for different times. */
    private void again() {
        long wait = 10L * ThreadLocalRandom.current().nextInt(50) + (claimant ? 600 : 0);
        retry = home().loop().schedule(wait, () -> {
            retry = null;
            var sdp = open;
            if (sdp != null && !over) {
                offer(sdp);
            }
        });
    }

    /** @param reasons why, for the other call's legs (RFC 3326) */
    void hangUp(List<String> reasons) {
        if (over) {
            return;
        }
        close();
        tell(peer -> peer.ended(reasons));
    }

    private void ended(List<String> reasons) {
        close();
        if (!reasons.isEmpty()) {
            runner.reason(leg, reasons);
        }
        runner.ended(leg, "hung up");
    }

    private void close() {
        over = true;
        if (retry != null) {
            retry.cancel();
            retry = null;
        }
    }
}
