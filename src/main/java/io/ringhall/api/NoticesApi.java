package io.ringhall.api;

import io.ringhall.api.resource.NoticesResource;
import io.ringhall.kernel.Secret;
import io.ringhall.plan.notices.NoticesDesk;
import io.ringhall.plan.notices.TenantNoticesData;
import io.ringhall.switchboard.Switchboard;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** A tenant's notices: one for each tenant, always there. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/notices")
@Tag(name = "notices")
class NoticesApi {
    private final TenantGate gate;
    private final NoticesDesk desk;
    private final NumberedThing<TenantNoticesData, NoticesResource> notices;

    NoticesApi(TenantGate gate, NoticesDesk desk, Switchboard switchboard) {
        this.gate = gate;
        this.desk = desk;
        this.notices = new NumberedThing<>(
                "notices",
                NoticesResource.class,
                NoticesResource::of,
                (resource, none) -> resource.data(),
                TenantNoticesData::revision,
                (access, none) -> Optional.of(desk.get(access)),
                (access, none, data, expected) -> desk.update(access, data, expected),
                switchboard);
    }

    /** @param secret shown in this answer only */
    record SigningSecretResource(String secret) {}

    @GetMapping
    ResponseEntity<NoticesResource> get(@PathVariable String domain) {
        return notices.get(gate.enter(domain), "");
    }

    @PutMapping
    ResponseEntity<NoticesResource> replace(
            @PathVariable String domain,
            @RequestBody @Schema(implementation = NoticesResource.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return notices.replace(gate.enter(domain).forWriting(), "", body, ifMatch);
    }

    @PatchMapping(consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<NoticesResource> patch(
            @PathVariable String domain,
            @RequestBody @Schema(implementation = NoticesResource.class) JsonNode patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return notices.patch(gate.enter(domain).forWriting(), "", patch, ifMatch);
    }

    @PostMapping("/signing-secret")
    ResponseEntity<SigningSecretResource> newSigningSecret(@PathVariable String domain) {
        Secret secret = NumberedThing.saved(desk.newSigningSecret(gate.enter(domain).forWriting()), false).value();
        return ResponseEntity.status(HttpStatus.CREATED).body(new SigningSecretResource(secret.reveal()));
    }
}
