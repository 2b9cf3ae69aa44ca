package io.ringhall.engine.media;

/** Hears of media events, on media threads: hand over at once. */
public interface MediaListener {
    /** One key press (0-9, *, #, A-D), once however often its packets were repeated (RFC 4733 §2.5). */
    default void digit(MediaTerminal terminal, char digit) {}

    /** The end of what was played. */
    default void playbackDone(MediaTerminal terminal, int token) {}

    /** The file is complete and closed. @param millis length of the recording; 0 when there is nothing in it */
    default void recordingDone(MediaTerminal terminal, int token, long millis) {}

    /** A phone that did send has sent nothing for that long; told once per silence, after 20 s. */
    default void silent(MediaTerminal terminal, long sinceMillis) {}
}
