package io.ringhall.engine.media;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a listener is told. */
final class Heard implements MediaListener {
    final List<String> events = new CopyOnWriteArrayList<>();

    @Override
    public void digit(MediaTerminal terminal, char digit) {
        events.add("digit " + digit);
    }

    @Override
    public void playbackDone(MediaTerminal terminal, int token) {
        events.add("played " + token);
    }

    @Override
    public void recordingDone(MediaTerminal terminal, int token, long millis) {
        events.add("recorded " + token + " " + millis);
    }

    @Override
    public void silent(MediaTerminal terminal, long sinceMillis) {
        events.add("silent " + sinceMillis / 1_000);
    }
}
