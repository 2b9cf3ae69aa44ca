package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.DestinationData.Kind;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a call goes on: exactly one of these, e.g. {@code {"mailbox":"703"}} or {@code {"busy":true}}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DestinationResource(
        @Nullable String extension,
        @Nullable String ivr,
        @Nullable String queue,
        @Nullable String mailbox,
        @Nullable String external,
        @Nullable String group,
        @Nullable String announcement,
        @Nullable Boolean busy) {
    private static final Set<String> NAMES =
            Set.of("extension", "ivr", "queue", "mailbox", "external", "group", "announcement", "busy");

    static boolean looksLike(JsonNode node) {
        return !node.isEmpty() && NAMES.containsAll(node.propertyNames());
    }

    static @Nullable DestinationResource of(@Nullable DestinationData data) {
        return data == null
                ? null
                : new DestinationResource(
                        named(data, Kind.EXTENSION),
                        named(data, Kind.IVR),
                        named(data, Kind.QUEUE),
                        named(data, Kind.MAILBOX),
                        named(data, Kind.EXTERNAL),
                        named(data, Kind.GROUP),
                        named(data, Kind.ANNOUNCEMENT),
                        data.kind() == Kind.BUSY ? true : null);
    }

    private static @Nullable String named(DestinationData data, Kind kind) {
        return data.kind() == kind ? data.target() : null;
    }

    /** @throws InvalidBody when it names no place, or several */
    static @Nullable DestinationData data(@Nullable DestinationResource resource, String path) {
        if (resource == null) {
            return null;
        }
        var named = new ArrayList<DestinationData>();
        resource.put(named, Kind.EXTENSION, resource.extension);
        resource.put(named, Kind.IVR, resource.ivr);
        resource.put(named, Kind.QUEUE, resource.queue);
        resource.put(named, Kind.MAILBOX, resource.mailbox);
        resource.put(named, Kind.EXTERNAL, resource.external);
        resource.put(named, Kind.GROUP, resource.group);
        resource.put(named, Kind.ANNOUNCEMENT, resource.announcement);
        if (Boolean.TRUE.equals(resource.busy)) {
            named.add(DestinationData.busy());
        }
        if (named.size() != 1) {
            throw new InvalidBody(Diagnostic.error(
                    path,
                    "destination-one",
                    "Name exactly one of extension, ivr, queue, mailbox, external, group, announcement, busy"));
        }
        return named.getFirst();
    }

    private void put(ArrayList<DestinationData> named, Kind kind, @Nullable String target) {
        if (target != null) {
            named.add(new DestinationData(kind, target));
        }
    }
}
