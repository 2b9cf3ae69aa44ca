package io.ringhall.notifications.hook;

import io.ringhall.notifications.outbox.Delivery.Request;
import io.ringhall.plan.notices.Hook;
import io.ringhall.plan.notices.HookEvent;
import io.ringhall.plan.notices.HookTemplate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Makes the request that tells an event. */
public final class HookRequests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HookRequests() {}

    /** What the same event is known by wherever it is told: a repetition can be recognised. */
    static String eventId(HookCall call, HookEvent event) {
        return call.id() + ":" + event.word();
    }

    public static Request of(Hook hook, HookEvent event, HookCall call, String tenant, Instant at) {
        var id = eventId(call, event);
        var values = call.variables(event.word(), id, at);
        var url = HookTemplate.fill(hook.url(), values, text -> UriUtils.encode(text, StandardCharsets.UTF_8));
        return switch (hook.method()) {
            case GET -> new Request(hook.name(), event.word(), "GET", url, null, null);
            case JSON -> new Request(hook.name(), event.word(), "POST", url, "application/json", json(event, id, call, tenant, at));
            case POST -> posted(hook, event, url, values);
        };
    }

    private static Request posted(Hook hook, HookEvent event, String url, Map<String, String> values) {
        var template = hook.body();
        if (template == null) {
            return new Request(hook.name(), event.word(), "POST", url, "application/x-www-form-urlencoded", "");
        }
        boolean json = template.strip().startsWith("{") || template.strip().startsWith("[");
        return json
                ? new Request(hook.name(), event.word(), "POST", url, "application/json",
                        HookTemplate.fill(template, values, HookRequests::withinQuotes))
                : new Request(hook.name(), event.word(), "POST", url, "application/x-www-form-urlencoded",
                        HookTemplate.fill(template, values, text -> URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }

    /** RFC 8259 §7: the template has the quotation marks. */
    private static String withinQuotes(String text) {
        var quoted = JSON.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String json(HookEvent event, String id, HookCall call, String tenant, Instant at) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.put("event", event.word());
        body.put("time", at.toString());
        body.put("tenant", tenant);
        body.put("call", call);
        return JSON.writeValueAsString(body);
    }
}
