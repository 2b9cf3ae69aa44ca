package io.ringhall.api;

import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.TrunkResource;
import io.ringhall.plan.trunk.TrunkData;
import io.ringhall.plan.trunk.TrunkDesk;
import io.ringhall.switchboard.LiveTrunk;
import io.ringhall.switchboard.LiveView;
import io.ringhall.switchboard.Switchboard;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Call trunks. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/trunks")
@Tag(name = "trunks")
class TrunksApi {
    private final TenantGate gate;
    private final TrunkDesk desk;
    private final LiveView live;
    private final NumberedThing<TrunkData, TrunkResource> trunks;

    TrunksApi(TenantGate gate, TrunkDesk desk, Switchboard switchboard, LiveView live) {
        this.live = live;
        this.gate = gate;
        this.desk = desk;
        this.trunks = new NumberedThing<>(
                "trunks",
                TrunkResource.class,
                TrunkResource::of,
                TrunkResource::data,
                TrunkData::revision,
                desk::find,
                desk::update,
                switchboard);
    }

    @GetMapping
    ResponseEntity<ItemsResource<TrunkResource>> list(@PathVariable String domain) {
        var access = gate.enter(domain);
        return trunks.list(access, desk.list(access));
    }

    @PostMapping
    ResponseEntity<TrunkResource> create(
            @PathVariable String domain, @RequestBody @Schema(implementation = TrunkResource.class) JsonNode body) {
        var access = gate.enter(domain).forWriting();
        var data = trunks.read(body, null);
        return trunks.created(access, data.name(), desk.create(access, data));
    }

    @GetMapping("/{name}")
    ResponseEntity<TrunkResource> get(@PathVariable String domain, @PathVariable String name) {
        return trunks.get(gate.enter(domain), name);
    }

    @PutMapping("/{name}")
    ResponseEntity<TrunkResource> replace(
            @PathVariable String domain,
            @PathVariable String name,
            @RequestBody @Schema(implementation = TrunkResource.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return trunks.replace(gate.enter(domain).forWriting(), name, body, ifMatch);
    }

    @PatchMapping(path = "/{name}", consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<TrunkResource> patch(
            @PathVariable String domain,
            @PathVariable String name,
            @RequestBody @Schema(implementation = TrunkResource.class) JsonNode patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return trunks.patch(gate.enter(domain).forWriting(), name, patch, ifMatch);
    }

    @DeleteMapping("/{name}")
    ResponseEntity<Void> delete(@PathVariable String domain, @PathVariable String name) {
        return trunks.deleted(desk.delete(gate.enter(domain).forWriting(), name));
    }

    /** Whether it is registered, whether the carrier answers, and how many calls it carries now. */
    @GetMapping("/{name}/state")
    LiveTrunk state(@PathVariable String domain, @PathVariable String name) {
        var access = gate.enter(domain);
        trunks.existing(access, name);
        return live.trunk(access, name).orElseThrow(() -> Refusal.notFound("trunks/" + name));
    }

    /** Registers and probes it now; what comes of it is seen in its state. */
    @PostMapping("/{name}/test")
    ResponseEntity<Void> test(@PathVariable String domain, @PathVariable String name) {
        var access = gate.enter(domain).forWriting();
        trunks.existing(access, name);
        return ResponseEntity.status(live.testTrunk(access, name) ? HttpStatus.ACCEPTED : HttpStatus.SERVICE_UNAVAILABLE)
                .build();
    }
}
