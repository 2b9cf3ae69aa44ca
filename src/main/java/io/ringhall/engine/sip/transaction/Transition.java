package io.ringhall.engine.sip.transaction;

import java.util.List;

/** The outcome of one event. */
public record Transition(TransactionState state, List<TransactionEffect> effects) {
    static Transition to(TransactionState state, TransactionEffect... effects) {
        return new Transition(state, List.of(effects));
    }
}
