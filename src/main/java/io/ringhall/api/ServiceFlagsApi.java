package io.ringhall.api;

import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.ServiceFlagResource;
import io.ringhall.api.resource.UsageResource;
import io.ringhall.plan.serviceflag.ServiceFlagData;
import io.ringhall.plan.serviceflag.ServiceFlagDesk;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Service flags: how they are made; how they stand and change is at {@code /state}. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/service-flags")
@Tag(name = "service-flags")
class ServiceFlagsApi {
    private final TenantGate gate;
    private final ServiceFlagDesk desk;
    private final NumberedThing<ServiceFlagData, ServiceFlagResource> flags;

    ServiceFlagsApi(TenantGate gate, ServiceFlagDesk desk, Switchboard switchboard) {
        this.gate = gate;
        this.desk = desk;
        this.flags = new NumberedThing<>(
                "service-flags",
                ServiceFlagResource.class,
                ServiceFlagResource::of,
                ServiceFlagResource::data,
                ServiceFlagData::revision,
                desk::find,
                desk::update,
                switchboard);
    }

    @GetMapping
    ResponseEntity<ItemsResource<ServiceFlagResource>> list(@PathVariable String domain) {
        var access = gate.enter(domain);
        return flags.list(access, desk.list(access));
    }

    @PostMapping
    ResponseEntity<ServiceFlagResource> create(
            @PathVariable String domain, @RequestBody @Schema(implementation = ServiceFlagResource.class) JsonNode body) {
        var access = gate.enter(domain).forWriting();
        var data = flags.read(body, null);
        return flags.created(access, data.number(), desk.create(access, data));
    }

    @GetMapping("/{number}")
    ResponseEntity<ServiceFlagResource> get(@PathVariable String domain, @PathVariable String number) {
        return flags.get(gate.enter(domain), number);
    }

    @PutMapping("/{number}")
    ResponseEntity<ServiceFlagResource> replace(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = ServiceFlagResource.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return flags.replace(gate.enter(domain).forWriting(), number, body, ifMatch);
    }

    @PatchMapping(path = "/{number}", consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<ServiceFlagResource> patch(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = ServiceFlagResource.class) JsonNode patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return flags.patch(gate.enter(domain).forWriting(), number, patch, ifMatch);
    }

    /** @param replacement flag that takes its place wherever it is used; without one a used flag stays */
    @DeleteMapping("/{number}")
    ResponseEntity<Void> delete(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String replacement) {
        return flags.deleted(desk.delete(gate.enter(domain).forWriting(), number, replacement));
    }

    /** Where it is used: what stands in the way of deleting it. */
    @GetMapping("/{number}/usages")
    ItemsResource<UsageResource> usages(@PathVariable String domain, @PathVariable String number) {
        var access = gate.enter(domain);
        flags.existing(access, number);
        return ItemsResource.of(desk.usages(access, number), UsageResource::of);
    }
}
