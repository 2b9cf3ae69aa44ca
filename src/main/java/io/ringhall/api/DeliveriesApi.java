package io.ringhall.api;

import io.ringhall.api.resource.DeliveryResource;
import io.ringhall.api.resource.InvalidBody;
import io.ringhall.api.resource.ItemsResource;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.notifications.outbox.DeliveryLog;
import io.ringhall.notifications.outbox.OutboxState;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mails and requests that left or are to leave, newest first, without secrets. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/deliveries")
@Tag(name = "notices")
class DeliveriesApi {
    private final TenantGate gate;
    private final DeliveryLog log;

    DeliveriesApi(TenantGate gate, DeliveryLog log) {
        this.gate = gate;
        this.log = log;
    }

    @GetMapping
    ItemsResource<DeliveryResource> list(
            @PathVariable String domain,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") String limit) {
        var access = gate.enter(domain);
        var wanted = state == null ? null : state(state);
        var before = cursor == null ? null : (Long) number(cursor, "cursor", 1, Long.MAX_VALUE);
        int size = (int) number(limit, "limit", 1, DeliveryLog.MAX_LIMIT);
        // one more than asked for tells whether there is a next page
        var rows = log.page(access, wanted, before, size + 1);
        var shown = rows.subList(0, Math.min(size, rows.size()));
        return new ItemsResource<>(
                shown.stream().map(DeliveryResource::of).toList(),
                rows.size() > size ? Long.toString(shown.getLast().id()) : null);
    }

    /** Only what was given up can be sent once more. */
    @PostMapping("/{id}/replay")
    ResponseEntity<Void> replay(@PathVariable String domain, @PathVariable String id) {
        var access = gate.enter(domain).forWriting();
        if (!id.matches("[0-9]{1,18}") || !log.replay(access, Long.parseLong(id))) {
            throw Refusal.notFound("dead delivery " + id);
        }
        return ResponseEntity.accepted().build();
    }

    private static OutboxState state(String word) {
        try {
            return OutboxState.ofWord(word);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidBody(Diagnostic.error("state", "wrong-value", "Must be waiting, sent or dead"));
        }
    }

    private static long number(String text, String parameter, long least, long most) {
        if (text.matches("[0-9]{1,18}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        throw new InvalidBody(Diagnostic.error(parameter, "wrong-value", "Must be a number from " + least + " to " + most));
    }
}
