package io.ringhall.engine.call;

/** The call is over; cancelled legs may still answer. */
public record Ended(Call call) implements CallState {
    @Override
    public Ended with(Call next) {
        return new Ended(next);
    }
}
