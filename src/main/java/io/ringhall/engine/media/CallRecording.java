package io.ringhall.engine.media;

/**
 * A stereo recording of one call: what each side sends, on its own channel, in one time. 16-bit WAV, 8 kHz, valid up to the
 * last second at any moment. Methods may be called on any thread, never block and take effect in the order they were called.
 */
public interface CallRecording {
    int LEFT = 0;
    int RIGHT = 1;

    /** Told once, on the file thread, when the file is closed. @param complete false when the disk refused some of it */
    @FunctionalInterface
    interface Done {
        void done(long millis, boolean complete);
    }

    /** What this terminal receives goes to that channel from now on, instead of what did before. */
    void listen(MediaTerminal terminal, int channel);

    /** Time goes on in silence. */
    void pause();

    void resume();

    void stop();
}
