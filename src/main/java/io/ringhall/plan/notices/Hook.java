package io.ringhall.plan.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action URL or webhook.
 *
 * @param name for the log of deliveries
 * @param events empty = all of them
 * @param url may hold variables behind the host, see {@link HookTemplate}
 * @param body template for {@link HookMethod#POST}
 */
public record Hook(
        String name, boolean enabled, List<HookEvent> events, HookMethod method, String url, @Nullable String body) {
    public Hook(
            @Nullable String name,
            boolean enabled,
            @Nullable List<HookEvent> events,
            @Nullable HookMethod method,
            @Nullable String url,
            @Nullable String body) {
        this.name = name == null ? "" : name.strip();
        this.enabled = enabled;
        this.events = events == null ? List.of() : events.stream().distinct().sorted().toList();
        this.method = method == null ? HookMethod.GET : method;
        this.url = url == null ? "" : url.strip();
        this.body = body == null || body.isBlank() ? null : body;
    }

    public boolean wants(HookEvent event) {
        return enabled && (events.isEmpty() || events.contains(event));
    }
}
