package io.ringhall.engine.call;

import io.ringhall.engine.config.RingStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Which free agents ring for the next caller: all, or one at a time (behaviour.md §5). */
public final class AgentOrder {
    private AgentOrder() {}

    /**
     * @param free in the queue's order
     * @param turn of a rotating queue: 0, 1, 2…
     */
    public static List<AgentFacts> choose(List<AgentFacts> free, RingStrategy strategy, long turn, long random) {
        if (free.size() < 2 || strategy == RingStrategy.ALL) {
            return free;
        }
        var order = new ArrayList<>(free);
        switch (strategy) {
            case ALL, SEQUENTIAL -> {}
            case ROTATE -> Collections.rotate(order, -(int) (turn % free.size()));
            case RANDOM -> Collections.shuffle(order, new Random(random));
            case LONGEST_IDLE -> order.sort(Comparator.comparingLong(AgentFacts::idleSince));
        }
        return List.of(order.getFirst());
    }
}
