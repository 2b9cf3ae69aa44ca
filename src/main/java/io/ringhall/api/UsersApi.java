package io.ringhall.api;

import io.ringhall.api.resource.Bodies;
import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.MergePatch;
import io.ringhall.api.resource.UserResource;
import io.ringhall.identity.UserData;
import io.ringhall.identity.UserDesk;
import io.ringhall.kernel.Secret;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** A tenant's users. They are disabled, not deleted: the audit goes on naming them. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/users")
@Tag(name = "users")
class UsersApi {
    private final TenantGate gate;
    private final UserDesk desk;

    UsersApi(TenantGate gate, UserDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    @GetMapping
    ItemsResource<UserResource> list(@PathVariable String domain) {
        return ItemsResource.of(desk.list(gate.enter(domain)), UserResource::of);
    }

    @PostMapping
    ResponseEntity<UserResource> create(
            @PathVariable String domain, @RequestBody @Schema(implementation = UserResource.class) JsonNode body) {
        var access = gate.enter(domain).forWriting();
        var wanted = Bodies.read(body, UserResource.class);
        var saved = NumberedThing.saved(
                desk.create(access, wanted.name(), wanted.wholeName(), wanted.rights(), wanted.secret().orElse(new Secret(""))), false);
        var made = saved.value();
        return ResponseEntity.created(URI.create("/api/v1/tenants/" + access.domain() + "/users/"
                        + UriUtils.encodePathSegment(made.username(), StandardCharsets.UTF_8)))
                .body(UserResource.of(made));
    }

    @GetMapping("/{username}")
    UserResource get(@PathVariable String domain, @PathVariable String username) {
        return UserResource.of(existing(gate.enter(domain), username));
    }

    /** What the patch leaves out stays; a password replaces the present one at once. */
    @PatchMapping(path = "/{username}", consumes = {"application/merge-patch+json", "application/json"})
    UserResource patch(
            @PathVariable String domain,
            @PathVariable String username,
            @RequestBody @Schema(implementation = UserResource.class) JsonNode patch) {
        var access = gate.enter(domain).forWriting();
        var present = UserResource.of(existing(access, username));
        var wanted = Bodies.read(MergePatch.apply(Bodies.tree(present), patch), UserResource.class);
        var saved = NumberedThing.saved(
                desk.update(access, username, wanted.wholeName(), wanted.rights(), wanted.mayEnter(), wanted.secret().orElse(null)),
                false);
        return UserResource.of(saved.value());
    }

    private UserData existing(TenantAccess access, String username) {
        return desk.find(access, username).orElseThrow(() -> Refusal.notFound("user " + username));
    }
}
