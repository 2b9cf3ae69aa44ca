package io.ringhall.api;

import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.IvrResource;
import io.ringhall.plan.attendant.AttendantData;
import io.ringhall.plan.attendant.AttendantDesk;
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

/** IVRs. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/ivrs")
@Tag(name = "ivrs")
class IvrsApi {
    private final TenantGate gate;
    private final AttendantDesk desk;
    private final NumberedThing<AttendantData, IvrResource> ivrs;

    IvrsApi(TenantGate gate, AttendantDesk desk, Switchboard switchboard) {
        this.gate = gate;
        this.desk = desk;
        this.ivrs = new NumberedThing<>(
                "ivrs",
                IvrResource.class,
                IvrResource::of,
                IvrResource::data,
                AttendantData::revision,
                desk::find,
                desk::update,
                switchboard);
    }

    @GetMapping
    ResponseEntity<ItemsResource<IvrResource>> list(@PathVariable String domain) {
        var access = gate.enter(domain);
        return ivrs.list(access, desk.list(access));
    }

    @PostMapping
    ResponseEntity<IvrResource> create(
            @PathVariable String domain, @RequestBody @Schema(implementation = IvrResource.class) JsonNode body) {
        var access = gate.enter(domain).forWriting();
        var data = ivrs.read(body, null);
        return ivrs.created(access, data.number(), desk.create(access, data));
    }

    @GetMapping("/{number}")
    ResponseEntity<IvrResource> get(@PathVariable String domain, @PathVariable String number) {
        return ivrs.get(gate.enter(domain), number);
    }

    @PutMapping("/{number}")
    ResponseEntity<IvrResource> replace(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = IvrResource.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return ivrs.replace(gate.enter(domain).forWriting(), number, body, ifMatch);
    }

    @PatchMapping(path = "/{number}", consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<IvrResource> patch(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = IvrResource.class) JsonNode patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return ivrs.patch(gate.enter(domain).forWriting(), number, patch, ifMatch);
    }

    @DeleteMapping("/{number}")
    ResponseEntity<Void> delete(@PathVariable String domain, @PathVariable String number) {
        return ivrs.deleted(desk.delete(gate.enter(domain).forWriting(), number));
    }
}
