package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Call;
import io.ringhall.engine.call.CallEvent;
import io.ringhall.engine.media.MediaTerminal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A mailbox message being left. It is delivered also when the caller has long hung up. */
final class MessageRecording {
    private static final int TOKEN = 1;
    private static final int SILENCE_SECONDS = 8;

    private record Message(Call call, String mailbox, Path file) {}

    private final CallRunner runner;
    private final EngineCore core;
    private volatile @Nullable Message message;

    MessageRecording(CallRunner runner, EngineCore core) {
        this.runner = runner;
        this.core = core;
    }

    void begin(MediaTerminal terminal, String mailbox, int maxSeconds) {
        var call = runner.call();
        var file = core.ports().messages().fileFor(call.config().domain(), mailbox, call.id());
        message = new Message(call, mailbox, file);
        terminal.record(file, maxSeconds, SILENCE_SECONDS, TOKEN);
    }

    /** On a media thread. */
    void done(long millis) {
        var left = message;
        if (left == null) {
            return;
        }
        if (millis > 0) {
            var call = left.call();
            core.ports()
                    .messages()
                    .left(call.config().domain(), left.mailbox(), call.id(), call.caller().number(), call.caller().name(), left.file(), millis);
        }
        runner.home().loop().execute(() -> runner.on(new CallEvent.Recorded(millis)));
    }
}
