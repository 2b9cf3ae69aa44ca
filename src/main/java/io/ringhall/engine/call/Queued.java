package io.ringhall.engine.call;

import io.ringhall.engine.config.QueueConfig;
import java.util.ArrayList;
import java.util.List;

/**
 * The caller waits in a call queue, with music, while agents are looked for (behaviour.md §5).
 *
 * @param since when the wait began, milliseconds since the epoch
 * @param playing token of the prompt that plays once, 0 = music
 * @param announceAt when the caller hears the position again, {@link Long#MAX_VALUE} = never
 * @param legs agents' phones that ring for this caller
 * @param ringsUntil when they stop
 */
record Queued(Call call, QueueConfig queue, long since, int playing, long announceAt, List<QueueLeg> legs, long ringsUntil)
        implements CallState {

    @Override
    public Queued with(Call next) {
        return new Queued(next, queue, since, playing, announceAt, legs, ringsUntil);
    }

    Queued playing(int token) {
        return new Queued(call, queue, since, token, announceAt, legs, ringsUntil);
    }

    Queued announcedNext(long at) {
        return new Queued(call, queue, since, playing, at, legs, ringsUntil);
    }

    Queued ringing(List<QueueLeg> next, long until) {
        return new Queued(call, queue, since, playing, announceAt, next, until);
    }

    Queued withoutLeg(int leg) {
        return ringing(legs.stream().filter(each -> each.leg() != leg).toList(), ringsUntil);
    }

    Queued withLeg(QueueLeg leg) {
        var next = new ArrayList<>(legs);
        next.add(leg);
        return ringing(List.copyOf(next), ringsUntil);
    }

    boolean rings(String agent) {
        return legs.stream().anyMatch(each -> each.agent().equals(agent));
    }

    long leavesAt() {
        return since + queue.maxWaitSeconds() * 1000L;
    }
}
