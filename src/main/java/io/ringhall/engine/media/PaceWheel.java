package io.ringhall.engine.media;

import java.util.ArrayList;
import java.util.List;

/**
 * Calls each of its riders every 20 ms, spread over 20 slots of one millisecond so that they do not all send at once.
 * After a pause it catches up in a burst, but not beyond 100 ms. Pure; times are milliseconds.
 */
final class PaceWheel {
    interface Rider {
        /** @return false to get off */
        boolean tick(long now);
    }

    static final int ROUND = 20;
    private static final int LONGEST_BURST = 100;

    private final List<List<Rider>> slots = new ArrayList<>(ROUND);
    private long turnedTo;
    private int riders;

    PaceWheel(long now) {
        turnedTo = now;
        for (int i = 0; i < ROUND; i++) {
            slots.add(new ArrayList<>());
        }
    }

    /** Its first tick comes with the next millisecond. */
    void add(Rider rider, long now) {
        turnedTo = riders == 0 ? now : turnedTo;
        slot(turnedTo + 1).add(rider);
        riders++;
    }

    void turnTo(long now) {
        if (riders == 0) {
            turnedTo = now;
        }
        turnedTo = Math.max(turnedTo, now - LONGEST_BURST);
        while (turnedTo < now) {
            turnedTo++;
            var slot = slot(turnedTo);
            for (int i = slot.size() - 1; i >= 0; i--) {
                if (!slot.get(i).tick(now)) {
                    slot.set(i, slot.getLast());
                    slot.removeLast();
                    riders--;
                }
            }
        }
    }

    /** Milliseconds until somebody is due, never negative; {@code otherwise} when nobody rides. */
    long untilNext(long now, long otherwise) {
        for (int i = 1; riders > 0 && i <= ROUND; i++) {
            if (!slot(turnedTo + i).isEmpty()) {
                return Math.max(0, turnedTo + i - now);
            }
        }
        return otherwise;
    }

    int riders() {
        return riders;
    }

    private List<Rider> slot(long millis) {
        return slots.get((int) (millis % ROUND));
    }
}
