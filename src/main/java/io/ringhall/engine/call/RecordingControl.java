package io.ringhall.engine.call;

import io.ringhall.engine.config.RecordingRule;

/**
 * What keys do to a recording (behaviour.md §3, §6): {@code *5} pauses, {@code *6} goes on, {@code *93} begins, {@code *94} ends
 * what was asked for. Pure; times are milliseconds.
 *
 * @param keys the code as far as it has been pressed
 */
public record RecordingControl(RecordingRule.When when, State state, String keys, long pressedAt) {
    /** Slower than that between two keys is no code. */
    static final long PATIENCE_MILLIS = 4_000;

    public enum State {
        OFF,
        RUNNING,
        PAUSED
    }

    /** When two people are connected. */
    public static RecordingControl connected(RecordingRule.When when) {
        return new RecordingControl(when, when == RecordingRule.When.ALWAYS ? State.RUNNING : State.OFF, "", 0);
    }

    public RecordingControl key(char key, long now) {
        var pressed = key == '*' ? "*" : now - pressedAt > PATIENCE_MILLIS || keys.isEmpty() ? "" : keys + key;
        return switch (pressed) {
            case "*5", "*94" -> to(state == State.RUNNING ? State.PAUSED : state);
            case "*6", "*93" -> to(when == RecordingRule.When.NEVER ? State.OFF : State.RUNNING);
            case "*", "*9" -> new RecordingControl(when, state, pressed, now);
            default -> to(state);
        };
    }

    private RecordingControl to(State next) {
        return new RecordingControl(when, next, "", 0);
    }
}
