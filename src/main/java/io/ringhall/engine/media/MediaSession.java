package io.ringhall.engine.media;

import java.nio.file.Path;

/**
 * The media of one call: two terminals on one media loop, each allocated when it is first asked for. All methods may be
 * called on any thread and never block.
 */
public interface MediaSession extends AutoCloseable {
    /**
     * Towards the caller.
     *
     * @throws PortsExhausted when the port range is used up; ask {@link MediaEngine#hasRoom()} before
     */
    MediaTerminal caller();

    /**
     * Towards whoever is called; one for all forked legs, the answer decides who is its remote.
     *
     * @throws PortsExhausted when the port range is used up
     */
    MediaTerminal far();

    /**
     * One more phone's terminal, while both others are in use.
     *
     * @throws PortsExhausted when the port range is used up
     */
    MediaTerminal another();

    /** Begins a recording of what the session's terminals receive; the session's end ends it. At most one at a time. */
    CallRecording record(Path wav, CallRecording.Done done);

    /** A phone has left for good: its ports serve other calls from now on. */
    void release(MediaTerminal terminal);

    /** Ends everything; a recording is finished and reported. Further calls of any method do nothing. */
    @Override
    void close();
}
