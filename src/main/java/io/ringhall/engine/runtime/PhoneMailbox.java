package io.ringhall.engine.runtime;

import io.ringhall.engine.call.CallEvent;
import io.ringhall.engine.call.Effect;
import io.ringhall.engine.media.Audio;
import io.ringhall.engine.media.WavFile;
import io.ringhall.engine.media.WavRead;
import io.ringhall.engine.presence.EventPackage;
import io.ringhall.engine.presence.Resource;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a call wants of stored messages: asked for elsewhere, told on the call's loop. Nothing here waits. */
final class PhoneMailbox {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneMailbox.class);

    private final CallRunner runner;
    private final EngineCore core;

    PhoneMailbox(CallRunner runner) {
        this.runner = runner;
        core = runner.home().core();
    }

    private String domain() {
        return runner.call().config().domain();
    }

    private void tell(CallEvent event) {
        runner.home().loop().execute(() -> runner.on(event));
    }

    void check(Effect.CheckPin check) {
        core.ports().messages().checkPin(domain(), check.mailbox(), check.subscriber(), check.pin(), result -> tell(new CallEvent.PinChecked(result)));
    }

    void fetch(String mailbox) {
        core.ports().messages().list(domain(), mailbox, found -> tell(new CallEvent.MessagesFetched(found)));
    }

    void mark(Effect.MarkMessage mark) {
        var lamp = new Resource(domain(), EventPackage.MESSAGE_SUMMARY, mark.mailbox());
        core.ports().messages().mark(domain(), mark.mailbox(), mark.id(), mark.deleted(), () -> core.watches().changed(lamp));
    }

    /** The file is read where handshakes are made: a disk must not hold up a loop. */
    void play(Effect.PlayMessage play, CallMedia media) {
        var before = core.prompts().joined(domain(), play.before());
        core.handshakes().execute(() -> {
            var message = read(play.file());
            runner.home().loop().execute(() -> {
                if (!runner.over()) {
                    media.play(Audio.joined(List.of(before, message)), false, play.token());
                }
            });
        });
    }

    private static Audio read(String file) {
        return switch (WavFile.read(Path.of(file))) {
            case WavRead.Ok(var audio) -> audio;
            case WavRead.Unreadable(var reason) -> {
                LOG.warn("A message cannot be played: {}", reason);
                yield Audio.EMPTY;
            }
        };
    }
}
