package io.ringhall.engine.presence;

import java.util.List;

/** The outcome of one event. */
public record SubscriptionStep(SubscriptionState state, List<SubscriptionEffect> effects) {
    static SubscriptionStep to(SubscriptionState state, SubscriptionEffect... effects) {
        return new SubscriptionStep(state, List.of(effects));
    }
}
