package io.ringhall.engine.media;

/** Opens media sessions. */
public final class MediaEngine implements AutoCloseable {
    public MediaEngine(MediaSettings settings) {}

    public MediaSession open(MediaListener listener) {
        throw new UnsupportedOperationException("follows");
    }

    /** Whether two more terminals can be had. */
    public boolean hasRoom() {
        return true;
    }

    public MediaFigures figures() {
        return new MediaFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public void close() {}
}
