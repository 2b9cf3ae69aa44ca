package io.ringhall.engine.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The session of one call: hands out its two terminals when they are first needed. */
final class LoopSession implements MediaSession {
    private final LoopPorts ports;
    private final MediaListener listener;
    private @Nullable PortTerminal caller;
    private @Nullable PortTerminal far;
    private final List<PortTerminal> others = new ArrayList<>(0);
    private @Nullable StereoRecording recording;
    private boolean closed;

    LoopSession(LoopPorts ports, MediaListener listener) {
        this.ports = ports;
        this.listener = listener;
    }

    @Override
    public synchronized MediaTerminal caller() {
        var terminal = caller;
        if (terminal == null) {
            terminal = open();
            caller = terminal;
        }
        return terminal;
    }

    @Override
    public synchronized MediaTerminal far() {
        var terminal = far;
        if (terminal == null) {
            terminal = open();
            far = terminal;
        }
        return terminal;
    }

    @Override
    public synchronized MediaTerminal another() {
        var terminal = open();
        others.add(terminal);
        return terminal;
    }

    @Override
    public synchronized void release(MediaTerminal terminal) {
        if (terminal instanceof PortTerminal own && (own == caller || own == far || others.remove(own))) {
            ports.close(own);
        }
    }

    @Override
    public synchronized CallRecording record(Path wav, CallRecording.Done done) {
        if (closed || recording != null) {
            throw new IllegalStateException("media session is closed or records already");
        }
        var begun = ports.record(wav, done);
        recording = begun;
        return begun;
    }

    private PortTerminal open() {
        if (closed) {
            throw new IllegalStateException("media session is closed");
        }
        return ports.open(listener);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (recording != null) {
            recording.stop();
        }
        if (caller != null) {
            ports.close(caller);
        }
        if (far != null) {
            ports.close(far);
        }
        others.forEach(ports::close);
    }
}
