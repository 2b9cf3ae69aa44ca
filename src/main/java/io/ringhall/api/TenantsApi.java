package io.ringhall.api;

import io.ringhall.api.resource.Bodies;
import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.MergePatch;
import io.ringhall.api.resource.TenantResource;
import io.ringhall.kernel.DeleteResult;
import io.ringhall.tenancy.TenantData;
import io.ringhall.tenancy.TenantDesk;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantRefused;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tenants: those the signed-in user may see. */
@RestController
@RequestMapping("/api/v1/tenants")
@Tag(name = "tenants")
class TenantsApi {
    private final TenantGate gate;
    private final TenantDesk desk;

    TenantsApi(TenantGate gate, TenantDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    @GetMapping
    ItemsResource<TenantResource> list() {
        return ItemsResource.of(gate.visible(), TenantResource::of);
    }

    @PostMapping
    ResponseEntity<TenantResource> create(@RequestBody @Schema(implementation = TenantResource.class) JsonNode body) {
        var data = Bodies.read(body, TenantResource.class).data();
        try {
            var made = NumberedThing.saved(desk.create(data), false).value();
            return ResponseEntity.created(URI.create("/api/v1/tenants/" + made.domain())).body(TenantResource.of(made));
        } catch (TenantRefused mayNot) {
            // no cause: it would be answered as a tenant that is not there
            throw new AccessDeniedException("You may not create tenants");
        }
    }

    @GetMapping("/{domain}")
    TenantResource get(@PathVariable String domain) {
        return TenantResource.of(existing(domain));
    }

    @PutMapping("/{domain}")
    TenantResource replace(
            @PathVariable String domain, @RequestBody @Schema(implementation = TenantResource.class) JsonNode body) {
        gate.enter(domain).forWriting();
        return saved(domain, Bodies.read(body, TenantResource.class));
    }

    @PatchMapping(path = "/{domain}", consumes = {"application/merge-patch+json", "application/json"})
    TenantResource patch(
            @PathVariable String domain, @RequestBody @Schema(implementation = TenantResource.class) JsonNode patch) {
        gate.enter(domain).forWriting();
        var merged = MergePatch.apply(Bodies.tree(TenantResource.of(existing(domain))), patch);
        return saved(domain, Bodies.read(merged, TenantResource.class));
    }

    @DeleteMapping("/{domain}")
    ResponseEntity<Void> delete(@PathVariable String domain) {
        return switch (desk.delete(domain)) {
            case DeleteResult.Deleted deleted -> ResponseEntity.status(HttpStatus.NO_CONTENT).build();
            case DeleteResult.Refused refused -> throw Refusal.of(refused);
        };
    }

    private TenantResource saved(String domain, TenantResource wanted) {
        return TenantResource.of(NumberedThing.saved(desk.update(domain, wanted.data(domain)), false).value());
    }

    private TenantData existing(String domain) {
        var access = gate.enter(domain);
        return gate.visible().stream()
                .filter(tenant -> tenant.domain().equals(access.domain()))
                .findFirst()
                .orElseThrow(TenantRefused::new);
    }
}
