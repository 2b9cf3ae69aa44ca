package io.ringhall.engine.runtime;

import io.ringhall.engine.config.GroupConfig;
import java.util.HashSet;
import java.util.Set;

/**
 * Music for whoever is held (behaviour.md §3): of the call's group, else of the tenant, whose default is the system's. It
 * covers what the holder itself may send, and ends when the holder listens again.
 */
final class HoldMusic {
    private final CallRunner runner;
    private final EngineCore core;
    private final Set<MediaSide> playing = new HashSet<>(2);

    HoldMusic(CallRunner runner, EngineCore core) {
        this.runner = runner;
        this.core = core;
    }

    /** After the two who talk have agreed anew. */
    void between(MediaSide one, MediaSide other) {
        hold(one, other);
        hold(other, one);
    }

    private void hold(MediaSide side, MediaSide by) {
        var holder = by.current();
        // RFC 3264 §8.4: sendonly, inactive or the old 0.0.0.0
        boolean held = holder != null && !holder.direction().receives();
        if (held && playing.add(side)) {
            side.terminal().play(core.prompts().get(runner.call().config().domain(), id()), true, 0);
        } else if (!held && playing.remove(side)) {
            side.terminal().stopPlaying();
        }
    }

    /** The side is connected elsewhere; what it hears next replaces the music. */
    void left(MediaSide side) {
        playing.remove(side);
    }

    private String id() {
        var call = runner.call();
        var number = call.group();
        return number != null && call.config().target(number) instanceof GroupConfig group
                ? group.sound().musicOnHold()
                : call.config().sound().musicOnHold();
    }
}
