package io.ringhall.api;

import io.ringhall.api.resource.SoundResource;
import io.ringhall.plan.sound.SoundData;
import io.ringhall.plan.sound.SoundDesk;
import io.ringhall.switchboard.Switchboard;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A tenant's defaults of sound: one for each tenant, always there. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/sound")
@Tag(name = "sound")
class SoundApi {
    private final TenantGate gate;
    private final NumberedThing<SoundData, SoundResource> sound;

    SoundApi(TenantGate gate, SoundDesk desk, Switchboard switchboard) {
        this.gate = gate;
        this.sound = new NumberedThing<>(
                "sound",
                SoundResource.class,
                SoundResource::of,
                (resource, none) -> resource.data(),
                SoundData::revision,
                (access, none) -> Optional.of(desk.get(access)),
                (access, none, data, expected) -> desk.update(access, data, expected),
                switchboard);
    }

    @GetMapping
    ResponseEntity<SoundResource> get(@PathVariable String domain) {
        return sound.get(gate.enter(domain), "");
    }

    @PutMapping
    ResponseEntity<SoundResource> replace(
            @PathVariable String domain,
            @RequestBody @Schema(implementation = SoundResource.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sound.replace(gate.enter(domain).forWriting(), "", body, ifMatch);
    }

    @PatchMapping(consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<SoundResource> patch(
            @PathVariable String domain,
            @RequestBody @Schema(implementation = SoundResource.class) JsonNode patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sound.patch(gate.enter(domain).forWriting(), "", patch, ifMatch);
    }
}
