package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.call.Spoken;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.GroupSound;
import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.config.MenuConfig;
import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.config.RecordingRule;
import io.ringhall.engine.config.Ringback;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.media.Audio;
import io.ringhall.engine.media.WavFile;
import io.ringhall.engine.media.WavRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Audio in memory, read when a configuration is applied so that no call waits for a disk. */
final class Prompts {
    private static final Logger LOG = LoggerFactory.getLogger(Prompts.class);
    private static final List<String> ALWAYS = Stream.of(
                    List.of("beep", "goodbye", "unavailable", "ivr-wrong"), Spoken.CONFIRMATION, Spoken.NUMBERS, Spoken.QUEUE, Spoken.MAILBOX)
            .flatMap(List::stream)
            .toList();

    private static final List<String> FLAGS =
            List.of("flag-set", "flag-clear", "flag-menu", "flag-pin", "flag-pin-wrong", "flag-holiday", "flag-no-holiday");

    private record Loaded(long modified, Audio audio) {}

    private final EnginePorts.Prompts source;
    /** By file: tenants share what is built in. */
    private final Map<Path, Loaded> files = new ConcurrentHashMap<>();
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    Prompts(EnginePorts.Prompts source) {
        this.source = source;
    }

    /** Several, one after the other. */
    Audio joined(String domain, List<String> ids) {
        return Audio.joined(ids.stream().map(id -> get(domain, id)).toList());
    }

    /** Never null: an unknown prompt is silence. */
    Audio get(String domain, String id) {
        var found = loaded.get(key(domain, id));
        return found == null ? Audio.EMPTY : found.audio();
    }

    /** Reads what a tenant needs; what is unchanged is not read again. Blocks. */
    void load(TenantConfig tenant) {
        var missing = new ArrayList<String>();
        for (var id : needed(tenant)) {
            var file = source.find(tenant.domain(), id);
            if (file == null) {
                missing.add(id);
                continue;
            }
            loaded.put(key(tenant.domain(), id), files.compute(file, (path, former) -> {
                long modified = modified(path);
                return former != null && former.modified() == modified ? former : read(path, modified, tenant.domain(), id);
            }));
        }
        if (!missing.isEmpty()) {
            LOG.warn("{}: there are no prompts {}; callers hear silence instead", tenant.domain(), missing);
        }
        files.values().retainAll(Set.copyOf(loaded.values()));
    }

    private static Loaded read(Path file, long modified, String domain, String id) {
        return switch (WavFile.read(file)) {
            case WavRead.Ok(var audio) -> new Loaded(modified, audio);
            case WavRead.Unreadable(var reason) -> {
                LOG.warn("{}: prompt {} cannot be used: {}", domain, id, reason);
                yield new Loaded(modified, Audio.EMPTY);
            }
        };
    }

    private static Set<String> needed(TenantConfig tenant) {
        var ids = new LinkedHashSet<>(ALWAYS);
        ids.add(tenant.sound().musicOnHold());
        for (var target : tenant.targets().values()) {
            switch (target) {
                case ExtensionConfig extension -> announced(extension.noAnswer(), ids);
                case GroupConfig group -> {
                    announced(group.finalDestination(), ids);
                    announced(group.overflow(), ids);
                    sound(group.sound(), ids);
                }
                case MenuConfig menu -> {
                    ids.add(menu.greeting());
                    menu.keys().values().forEach(each -> announced(each, ids));
                    announced(menu.rules().timedOut(), ids);
                    announced(menu.rules().wrong(), ids);
                }
                case QueueConfig queue -> {
                    ids.add(queue.welcome());
                    ids.add(queue.music());
                    announced(queue.afterMaxWait(), ids);
                    var rules = queue.rules();
                    List.of(rules.tooFew(), rules.loggedOut(), rules.unregistered(), rules.full()).forEach(each -> announced(each, ids));
                    rules.exits().values().forEach(each -> announced(each, ids));
                }
                case MailboxConfig mailbox -> ids.add(mailbox.greeting());
                case FlagConfig flag -> ids.addAll(FLAGS);
            }
        }
        tenant.flagRules().values().forEach(rules -> rules.forEach(rule -> announced(rule.destination(), ids)));
        return ids;
    }

    private static void sound(GroupSound sound, Set<String> ids) {
        ids.add(sound.musicOnHold());
        if (sound.ringback() instanceof Ringback.Audio(var prompt)) {
            ids.add(prompt);
        }
        if (sound.recording().when() != RecordingRule.When.NEVER && sound.recording().announcement() != null) {
            ids.add(sound.recording().announcement());
        }
    }

    private static void announced(Destination destination, Set<String> ids) {
        if (destination instanceof Destination.Announce(var prompt)) {
            ids.add(prompt);
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String key(String domain, String id) {
        return id + "@" + domain;
    }
}
