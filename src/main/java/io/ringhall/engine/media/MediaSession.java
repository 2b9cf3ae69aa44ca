package io.ringhall.engine.media;

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

    /** Ends everything; a recording is finished and reported. Further calls of any method do nothing. */
    @Override
    void close();
}
