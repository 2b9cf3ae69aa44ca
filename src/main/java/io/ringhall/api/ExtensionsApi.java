package io.ringhall.api;

import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.ExtensionResource;
import io.ringhall.api.resource.UsageResource;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.extension.ExtensionDesk;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Extensions. The phone's password is answered once, to the POST that made it. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/extensions")
@Tag(name = "extensions")
class ExtensionsApi {
    private final TenantGate gate;
    private final ExtensionDesk desk;
    private final NumberedThing<ExtensionData, ExtensionResource> extensions;

    ExtensionsApi(TenantGate gate, ExtensionDesk desk, Switchboard switchboard) {
        this.gate = gate;
        this.desk = desk;
        this.extensions = new NumberedThing<>(
                "extensions",
                ExtensionResource.class,
                ExtensionResource::of,
                ExtensionResource::data,
                ExtensionData::revision,
                desk::find,
                desk::update,
                switchboard);
    }

    @GetMapping
    ResponseEntity<ItemsResource<ExtensionResource>> list(@PathVariable String domain) {
        var access = gate.enter(domain);
        return extensions.list(access, desk.list(access));
    }

    @PostMapping
    ResponseEntity<ExtensionResource> create(
            @PathVariable String domain, @RequestBody @Schema(implementation = ExtensionResource.class) JsonNode body) {
        var access = gate.enter(domain).forWriting();
        var data = extensions.read(body, null);
        var saved = NumberedThing.saved(desk.create(access, data), false);
        var made = ExtensionResource.of(extensions.existing(access, data.number()));
        return NumberedThing.answer(HttpStatus.CREATED, saved.liveVersion())
                .location(extensions.uri(access, data.number()))
                .body(made.with(saved.value()));
    }

    @GetMapping("/{number}")
    ResponseEntity<ExtensionResource> get(@PathVariable String domain, @PathVariable String number) {
        return extensions.get(gate.enter(domain), number);
    }

    @PutMapping("/{number}")
    ResponseEntity<ExtensionResource> replace(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = ExtensionResource.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return extensions.replace(gate.enter(domain).forWriting(), number, body, ifMatch);
    }

    @PatchMapping(path = "/{number}", consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<ExtensionResource> patch(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = ExtensionResource.class) JsonNode patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return extensions.patch(gate.enter(domain).forWriting(), number, patch, ifMatch);
    }

    /** A new password; phones with the old one no longer register. */
    @PostMapping("/{number}/password")
    ResponseEntity<ExtensionResource> resetPassword(@PathVariable String domain, @PathVariable String number) {
        var access = gate.enter(domain).forWriting();
        var resource = ExtensionResource.of(extensions.existing(access, number));
        var saved = NumberedThing.saved(desk.resetPassword(access, number), false);
        return NumberedThing.answer(HttpStatus.OK, saved.liveVersion()).body(resource.with(saved.value()));
    }

    /** Where it is used: what stands in the way of deleting it. */
    @GetMapping("/{number}/usages")
    ItemsResource<UsageResource> usages(@PathVariable String domain, @PathVariable String number) {
        var access = gate.enter(domain);
        extensions.existing(access, number);
        return ItemsResource.of(desk.usages(access, number), UsageResource::of);
    }

    /** @param replacement extension that takes its place wherever it is used; without one a used extension stays */
    @DeleteMapping("/{number}")
    ResponseEntity<Void> delete(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String replacement) {
        return extensions.deleted(desk.delete(gate.enter(domain).forWriting(), number, replacement));
    }
}
