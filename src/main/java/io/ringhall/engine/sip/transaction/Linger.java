package io.ringhall.engine.sip.transaction;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.message.SipResponse;
import org.jspecify.annotations.Nullable;

/** What lingers equally long, with one timer for all of it, and what it does about repeated messages. */
final class Linger {
    private final Timers timers;
    private final Lingering entries;
    private boolean scheduled;

    Linger(Timers timers, long life) {
        this.timers = timers;
        entries = new Lingering(life);
    }

    void add(long key, long second, Lingering.Kind kind, byte @Nullable [] message, Flow flow) {
        entries.add(key, second, kind, message, flow, timers.now());
        if (!scheduled) {
            expire();
        }
    }

    private void expire() {
        long next = entries.expire(timers.now());
        scheduled = next >= 0;
        if (scheduled) {
            timers.schedule(next - timers.now(), this::expire);
        }
    }

    /** A request came again: it is answered as before, or absorbed. @return false = not known */
    boolean repeated(long key) {
        int slot = entries.find(key);
        if (slot != Lingering.NONE) {
            entries.repeat(slot);
        }
        return slot != Lingering.NONE;
    }

    boolean has(long key) {
        return entries.find(key) != Lingering.NONE;
    }

    /** An INVITE of that origin ended here. */
    boolean hasOrigin(long origin) {
        int slot = entries.findSecond(origin);
        return slot != Lingering.NONE && entries.kind(slot) != Lingering.Kind.ACKNOWLEDGED;
    }

    /**
     * A response to one of our requests came again.
     *
     * @param tag mark of its To tag @param further told when it is another fork's 2xx
     * @return false = not known
     */
    boolean answered(long key, SipResponse response, long tag, Runnable further) {
        int slot = entries.find(key);
        if (slot == Lingering.NONE) {
            return false;
        }
        switch (entries.kind(slot)) {
            case REFUSED -> {
                // RFC 3261 §17.1.1.2: the refusal repeated is acknowledged again.
                if (response.status() >= 300) {
                    entries.repeat(slot);
                }
            }
            case ACKNOWLEDGED -> {
                // RFC 3261 §13.2.2.4: each 2xx gets its ACK again; one with another tag is another fork's.
                if (response.success()) {
                    if (entries.second(slot) == tag) {
                        entries.repeat(slot);
                    } else {
                        further.run();
                    }
                }
            }
            case ANSWERED, ACCEPTED, CONFIRMED, DONE -> {}
        }
        return true;
    }

    int size() {
        return entries.size();
    }
}
