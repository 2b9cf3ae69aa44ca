package io.ringhall.api;

import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.QueueResource;
import io.ringhall.plan.queue.QueueData;
import io.ringhall.plan.queue.QueueDesk;
import io.ringhall.switchboard.Switchboard;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Call queues. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/queues")
@Tag(name = "queues")
class QueuesApi {
    private final TenantGate gate;
    private final QueueDesk desk;
    private final NumberedThing<QueueData, QueueResource> queues;

    QueuesApi(TenantGate gate, QueueDesk desk, Switchboard switchboard) {
        this.gate = gate;
        this.desk = desk;
        this.queues = new NumberedThing<>(
                "queues",
                QueueResource.class,
                QueueResource::of,
                QueueResource::data,
                QueueData::revision,
                desk::find,
                desk::update,
                switchboard);
    }

    @GetMapping
    ResponseEntity<ItemsResource<QueueResource>> list(@PathVariable String domain) {
        var access = gate.enter(domain);
        return queues.list(access, desk.list(access));
    }

    @PostMapping
    ResponseEntity<QueueResource> create(
            @PathVariable String domain, @RequestBody @Schema(implementation = QueueResource.class) JsonNode body) {
        var access = gate.enter(domain).forWriting();
        var data = queues.read(body, null);
        return queues.created(access, data.number(), desk.create(access, data));
    }

    @GetMapping("/{number}")
    ResponseEntity<QueueResource> get(@PathVariable String domain, @PathVariable String number) {
        return queues.get(gate.enter(domain), number);
    }

    @PutMapping("/{number}")
    ResponseEntity<QueueResource> replace(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = QueueResource.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return queues.replace(gate.enter(domain).forWriting(), number, body, ifMatch);
    }

    @PatchMapping(path = "/{number}", consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<QueueResource> patch(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = QueueResource.class) JsonNode patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return queues.patch(gate.enter(domain).forWriting(), number, patch, ifMatch);
    }

    @DeleteMapping("/{number}")
    ResponseEntity<Void> delete(@PathVariable String domain, @PathVariable String number) {
        return queues.deleted(desk.delete(gate.enter(domain).forWriting(), number));
    }
}
