package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.presence.EventPackage;
import io.ringhall.engine.presence.FlagLamp;
import io.ringhall.engine.presence.PresenceRules;
import io.ringhall.engine.presence.Resource;
import io.ringhall.engine.presence.Snapshot;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the state of what is watched comes from. */
final class Sources {
    private static final long PATIENCE_MILLIS = 2_000;

    private final Locations locations;
    private final DialogBoard dialogs;
    private final EnginePorts.Messages messages;
    private final FlagBoard flags;
    private final Supplier<EngineConfig> config;

    Sources(Locations locations, DialogBoard dialogs, EnginePorts.Messages messages, FlagBoard flags, Supplier<EngineConfig> config) {
        this.locations = locations;
        this.dialogs = dialogs;
        this.messages = messages;
        this.flags = flags;
        this.config = config;
    }

    private static boolean needsDialogs(Resource resource) {
        return resource.event() == EventPackage.DIALOG || resource.event() == EventPackage.PRESENCE;
    }

    /** Somebody begins to watch it. */
    void watched(Resource resource) {
        if (needsDialogs(resource)) {
            dialogs.watch(resource.domain());
        }
    }

    /** One of its watchers is gone. */
    void unwatched(Resource resource) {
        if (needsDialogs(resource)) {
            dialogs.unwatch(resource.domain());
        }
    }

    /** Reads the state of a resource; the answer comes on the loop that asks, at once where it is at hand; null = not to be had. */
    void look(Resource resource, SipLoop loop, Consumer<@Nullable Snapshot> answer) {
        var domain = resource.domain();
        var number = resource.number();
        long now = loop.loop().now();
        switch (resource.event()) {
            case DIALOG -> {
                var tenant = config.get().tenant(domain);
                var flag = tenant == null ? null : tenant.flag(number);
                if (flag == null) {
                    dialogs.whenListed(domain, loop, () -> answer.accept(new Snapshot.Dialogs(dialogs.dialogs(domain, number))));
                } else {
                    answer.accept(FlagLamp.of(flag, flags.set(flag, now), resource));
                }
            }
            case PRESENCE -> dialogs.whenListed(domain, loop, () -> answer.accept(presence(domain, number, now)));
            case REG -> answer.accept(new Snapshot.Registrations(locations.update(domain, number, now, live -> live)));
            case MESSAGE_SUMMARY -> messages(domain, number, loop, answer);
        }
    }

    /** Counts lie in a database that may be slow or away: a watcher does not wait for them for ever. */
    private void messages(String domain, String mailbox, SipLoop loop, Consumer<@Nullable Snapshot> answer) {
        var once = new AtomicBoolean();
        var patience = loop.loop().schedule(PATIENCE_MILLIS, () -> {
            if (once.compareAndSet(false, true)) {
                answer.accept(null);
            }
        });
        messages.count(domain, mailbox, (waiting, heard) -> {
            if (once.compareAndSet(false, true)) {
                loop.loop().execute(() -> {
                    patience.cancel();
                    answer.accept(new Snapshot.Messages(waiting, heard));
                });
            }
        });
    }

    private Snapshot presence(String domain, String number, long now) {
        var tenant = config.get().tenant(domain);
        var extension = tenant == null ? null : tenant.extension(number);
        return PresenceRules.of(
                !locations.contacts(domain, number, now).isEmpty(), dialogs.dialogs(domain, number), extension != null && extension.doNotDisturb());
    }
}
