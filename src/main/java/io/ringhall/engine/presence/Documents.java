package io.ringhall.engine.presence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the writer. */
public final class Documents {
    private Documents() {}

    /**
     * @param entity the URI that is watched
     * @param version counts the documents of a subscription from 0
     * @param told what the watcher was told last; null = it is to get the full state
     * @param clock milliseconds since the epoch
     */
    public static Document write(Resource resource, String entity, long version, @Nullable Snapshot told, Snapshot now, long clock) {
        var body = switch (now) {
            case Snapshot.Dialogs(var dialogs) ->
                told instanceof Snapshot.Dialogs(var before)
                        ? DialogInfo.partial(entity, version, before, dialogs)
                        : DialogInfo.full(entity, version, dialogs);
            case Snapshot.Messages messages -> MessageSummary.write(resource.uri(), messages);
            case Snapshot.Presence presence -> Pidf.write(entity, presence);
            case Snapshot.Registrations(var bindings) ->
                RegInfo.write(entity, version, told instanceof Snapshot.Registrations(var before) ? before : List.of(), bindings, clock);
        };
        return new Document(resource.event().type(), body);
    }
}
