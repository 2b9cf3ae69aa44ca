package io.ringhall.api;

import io.ringhall.api.resource.CallResource;
import io.ringhall.api.resource.InvalidBody;
import io.ringhall.api.resource.ItemsResource;
import io.ringhall.calls.CallFilter;
import io.ringhall.calls.CallHistory;
import io.ringhall.calls.CallOutcome;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls, newest first, each with why every member rang or did not. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/calls")
@Tag(name = "calls")
class CallsApi {
    private final TenantGate gate;
    private final CallHistory history;

    CallsApi(TenantGate gate, CallHistory history) {
        this.gate = gate;
        this.history = history;
    }

    @GetMapping
    ItemsResource<CallResource> list(
            @PathVariable String domain,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") String limit) {
        var access = gate.enter(domain);
        var filter = new CallFilter(
                group,
                number,
                account,
                parsed(outcome, CallOutcome::ofWord, "outcome", "answered, abandoned, final, no-answer, busy or failed"),
                parsed(since, Instant::parse, "since", "a time like 2026-01-31T08:00:00Z"),
                parsed(until, Instant::parse, "until", "a time like 2026-01-31T08:00:00Z"));
        Integer size = parsed(limit, CallsApi::size, "limit", "1 to " + CallHistory.MAX_LIMIT);
        try {
            var page = history.page(access, filter, cursor, size == null ? CallHistory.MAX_LIMIT : size);
            return new ItemsResource<>(page.items().stream().map(CallResource::of).toList(), page.next());
        } catch (IllegalArgumentException wrong) {
            throw new InvalidBody(Diagnostic.error("cursor", "cursor-unknown", "This is no cursor of a page of calls"));
        }
    }

    @GetMapping("/{id}")
    CallResource get(@PathVariable String domain, @PathVariable String id) {
        return history.find(gate.enter(domain), id)
                .map(CallResource::of)
                .orElseThrow(() -> Refusal.notFound("call " + id));
    }

    private static int size(String text) {
        int size = Integer.parseInt(text);
        if (size < 1 || size > CallHistory.MAX_LIMIT) {
            throw new IllegalArgumentException();
        }
        return size;
    }

    private static <T> @Nullable T parsed(
            @Nullable String text, Function<String, T> parser, String parameter, String expected) {
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            throw new InvalidBody(Diagnostic.error(parameter, "wrong-value", "Must be " + expected));
        }
    }
}
