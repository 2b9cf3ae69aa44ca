package io.ringhall.engine.runtime;

import io.ringhall.engine.dns.ServerAddress;
import io.ringhall.engine.dns.ServerOrder;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ClientTransaction;
import io.ringhall.engine.sip.transaction.ResponseListener;
import io.ringhall.engine.trunk.Probe;
import io.ringhall.engine.trunk.ProbeRequest;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks one trunk's servers by OPTIONS whether they are there, one question at a time. Lives on the keeping loop. */
final class TrunkProbe {
    private final SipLoop home;
    private final TrunkLine line;
    private final Runnable changed;
    private final long period;
    private final long patience;
    private Probe probe;
    private int turn;
    private boolean closed;
    private @Nullable String complaint;
    private @Nullable Question asked;
    private Timers.@Nullable Timeout next;

    TrunkProbe(SipLoop home, TrunkLine line, Runnable changed) {
        this.home = home;
        this.line = line;
        this.changed = changed;
        period = line.config().probeSeconds() * 1000L;
        // Who would not take a call in time counts as silent; an answer after that comes too late.
        patience = period == 0 ? OutsideLegs.PATIENCE_MILLIS : Math.min(period, OutsideLegs.PATIENCE_MILLIS);
        probe = Probe.start(period > 0);
        tell();
    }

    boolean regular() {
        return period > 0;
    }

    /** Asks at once, unless an answer is awaited anyway. */
    void now() {
        if (closed || asked != null) {
            return;
        }
        stop();
        long pause = period == 0 ? 0 : Math.round(period * ThreadLocalRandom.current().nextDouble(0.9, 1.1));
        var addresses = ServerOrder.of(line.servers(), bound -> 0);
        if (addresses.isEmpty()) {
            again(pause);
            return;
        }
        // RFC 3263 §4.3: after a failure the next address, and there it stays
        var address = addresses.get(turn % addresses.size());
        line.address(address.toString());
        var question = new Question(address, pause);
        asked = question;
        var flow = home.flowTo(address);
        if (flow == null) {
            question.missed("there is no way to send to " + address);
        } else {
            question.send(flow);
        }
    }

    private void again(long millis) {
        stop();
        if (period > 0) {
            next = home.loop().schedule(millis, this::now);
        }
    }

    private void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    private void tell() {
        line.availability(probe.availability(), home.loop().now());
        line.roundTrip(probe.roundTripMillis());
    }

    void close() {
        closed = true;
        stop();
        if (asked != null) {
            asked.over();
        }
    }

    private final class Question implements ResponseListener {
        private final ServerAddress address;
        private final long pause;
        private final long sentAt = System.nanoTime();
        private Timers.@Nullable Timeout waiting;

        Question(ServerAddress address, long pause) {
            this.address = address;
            this.pause = pause;
        }

        void send(Flow flow) {
            var tags = home.tags();
            waiting = home.loop().schedule(patience, () -> missed(address + " does not answer OPTIONS"));
            home.line().layer().send(
                    ProbeRequest.of(line.config(), tags.get() + tags.get(), tags.get(), home.contactFor(line.contactUser(), flow)), flow, this);
        }

        @Override
        public void response(SipResponse response, ClientTransaction of) {
            if (!response.isFinal() || asked != this) {
                return;
            }
            if (!Probe.alive(response.status())) {
                missed(address + " answers OPTIONS with " + response.status());
                return;
            }
            probe = probe.answered(elapsed());
            if (complaint != null) {
                line.solved(complaint);
                complaint = null;
            }
            done();
        }

        @Override
        public void timeout(ClientTransaction of) {
            missed(address + " does not answer OPTIONS");
        }

        @Override
        public void transportError(ClientTransaction of) {
            missed(address + " cannot be reached");
        }

        void missed(String why) {
            if (asked != this) {
                return;
            }
            probe = probe.missed();
            turn++;
            complaint = why;
            line.problem(why);
            done();
        }

        private void done() {
            over();
            tell();
            changed.run();
            again(Math.max(0, pause - elapsed()));
        }

        private long elapsed() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sentAt);
        }

        void over() {
            asked = null;
            if (waiting != null) {
                waiting.cancel();
                waiting = null;
            }
        }
    }
}
