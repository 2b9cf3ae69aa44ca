package io.ringhall.api;

import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.PhoneNumberResource;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.number.PhoneNumberData;
import io.ringhall.plan.number.PhoneNumberDesk;
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

/** Call numbers. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/numbers")
@Tag(name = "numbers")
class PhoneNumbersApi {
    private final TenantGate gate;
    private final PhoneNumberDesk desk;
    private final NumberedThing<PhoneNumberData, PhoneNumberResource> numbers;

    PhoneNumbersApi(TenantGate gate, PhoneNumberDesk desk, Switchboard switchboard) {
        this.gate = gate;
        this.desk = desk;
        this.numbers = new NumberedThing<>(
                "numbers",
                PhoneNumberResource.class,
                PhoneNumberResource::of,
                PhoneNumberResource::data,
                PhoneNumberData::revision,
                desk::find,
                desk::update,
                switchboard);
    }

    @GetMapping
    ResponseEntity<ItemsResource<PhoneNumberResource>> list(@PathVariable String domain) {
        var access = gate.enter(domain);
        return numbers.list(access, desk.list(access));
    }

    @PostMapping
    ResponseEntity<PhoneNumberResource> create(
            @PathVariable String domain, @RequestBody @Schema(implementation = PhoneNumberResource.class) JsonNode body) {
        var access = gate.enter(domain).forWriting();
        var data = numbers.read(body, null);
        var made = desk.create(access, data);
        var number = made instanceof SaveResult.Saved<PhoneNumberData> saved ? saved.value().number() : data.number();
        return numbers.created(access, number, made);
    }

    @GetMapping("/{number}")
    ResponseEntity<PhoneNumberResource> get(@PathVariable String domain, @PathVariable String number) {
        return numbers.get(gate.enter(domain), number);
    }

    @PutMapping("/{number}")
    ResponseEntity<PhoneNumberResource> replace(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = PhoneNumberResource.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return numbers.replace(gate.enter(domain).forWriting(), number, body, ifMatch);
    }

    @PatchMapping(path = "/{number}", consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<PhoneNumberResource> patch(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = PhoneNumberResource.class) JsonNode patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return numbers.patch(gate.enter(domain).forWriting(), number, patch, ifMatch);
    }

    @DeleteMapping("/{number}")
    ResponseEntity<Void> delete(@PathVariable String domain, @PathVariable String number) {
        return numbers.deleted(desk.delete(gate.enter(domain).forWriting(), number));
    }
}
