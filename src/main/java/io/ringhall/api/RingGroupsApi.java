package io.ringhall.api;

import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.RingGroupResource;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupDesk;
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

/** Ring groups. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/ring-groups")
@Tag(name = "ring-groups")
class RingGroupsApi {
    private final TenantGate gate;
    private final RingGroupDesk desk;
    private final NumberedThing<RingGroupData, RingGroupResource> groups;

    RingGroupsApi(TenantGate gate, RingGroupDesk desk, Switchboard switchboard) {
        this.gate = gate;
        this.desk = desk;
        this.groups = new NumberedThing<>(
                "ring-groups",
                RingGroupResource.class,
                RingGroupResource::of,
                RingGroupResource::data,
                RingGroupData::revision,
                desk::find,
                desk::update,
                switchboard);
    }

    @GetMapping
    ResponseEntity<ItemsResource<RingGroupResource>> list(@PathVariable String domain) {
        var access = gate.enter(domain);
        return groups.list(access, desk.list(access));
    }

    @PostMapping
    ResponseEntity<RingGroupResource> create(
            @PathVariable String domain, @RequestBody @Schema(implementation = RingGroupResource.class) JsonNode body) {
        var access = gate.enter(domain).forWriting();
        var data = groups.read(body, null);
        return groups.created(access, data.number(), desk.create(access, data));
    }

    @GetMapping("/{number}")
    ResponseEntity<RingGroupResource> get(@PathVariable String domain, @PathVariable String number) {
        return groups.get(gate.enter(domain), number);
    }

    @PutMapping("/{number}")
    ResponseEntity<RingGroupResource> replace(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = RingGroupResource.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return groups.replace(gate.enter(domain).forWriting(), number, body, ifMatch);
    }

    @PatchMapping(path = "/{number}", consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<RingGroupResource> patch(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = RingGroupResource.class) JsonNode patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return groups.patch(gate.enter(domain).forWriting(), number, patch, ifMatch);
    }

    @DeleteMapping("/{number}")
    ResponseEntity<Void> delete(@PathVariable String domain, @PathVariable String number) {
        return groups.deleted(desk.delete(gate.enter(domain).forWriting(), number));
    }
}
