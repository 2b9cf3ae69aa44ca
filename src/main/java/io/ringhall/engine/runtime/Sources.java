package io.ringhall.engine.runtime;

import io.ringhall.engine.presence.Resource;
import io.ringhall.engine.presence.Snapshot;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the state of what is watched comes from. */
final class Sources {
    private final Locations locations;

    Sources(Locations locations) {
        this.locations = locations;
    }

    /** Somebody begins to watch it. */
    void watched(Resource resource) {}

    /** One of its watchers is gone. */
    void unwatched(Resource resource) {}

    /** Reads the state of a resource; the answer comes on the loop that asks, at once where it is at hand; null = not to be had. */
    void look(Resource resource, SipLoop loop, Consumer<@Nullable Snapshot> answer) {
        switch (resource.event()) {
            case REG -> answer.accept(registrations(resource, loop.loop().now()));
        }
    }

    private Snapshot registrations(Resource resource, long now) {
        return new Snapshot.Registrations(locations.update(resource.domain(), resource.number(), now, live -> live));
    }
}
