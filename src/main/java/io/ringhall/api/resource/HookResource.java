package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.notices.Hook;
import io.ringhall.plan.notices.HookEvent;
import io.ringhall.plan.notices.HookMethod;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An address that is called when something happens to a group's call. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HookResource(
        @Nullable String name,
        @Nullable Boolean enabled,
        @Schema(description = "Of ringing, answered, ended, missed; none = all") @Nullable List<String> events,
        @Schema(allowableValues = {"get", "post", "json"}, description = "json = a webhook: the whole event") @Nullable String method,
        @Schema(description = "With variables behind the host: https://crm.example.com/pop?n={caller}") @Nullable String url,
        @Schema(description = "For post: a form or JSON with variables") @Nullable String body) {
    static HookResource of(Hook data) {
        return new HookResource(
                data.name(), data.enabled(), data.events().stream().map(Words::word).toList(), Words.word(data.method()), data.url(), data.body());
    }

    public Hook data(String path) {
        var wanted = events == null ? List.<String>of() : events;
        return new Hook(
                name,
                Given.flag(enabled, true),
                IntStream.range(0, wanted.size())
                        .mapToObj(i -> Objects.requireNonNull(Words.value(HookEvent.class, wanted.get(i), path + ".events[" + i + "]")))
                        .toList(),
                Words.value(HookMethod.class, method, path + ".method"),
                url,
                body);
    }

    static List<Hook> data(@Nullable List<HookResource> given, String path) {
        if (given == null) {
            return List.of();
        }
        return IntStream.range(0, given.size())
                .mapToObj(i -> {
                    if (given.get(i) == null) {
                        throw new InvalidBody(Diagnostic.error(path + "[" + i + "]", "wrong-type", "An address is an object"));
                    }
                    return given.get(i).data(path + "[" + i + "]");
                })
                .toList();
    }
}
