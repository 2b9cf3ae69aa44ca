package io.ringhall.api;

import io.ringhall.api.resource.NumberPlanResource;
import io.ringhall.plan.numberplan.NumberPlanData;
import io.ringhall.plan.numberplan.NumberPlanDesk;
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

/** How a tenant dials: one for each tenant, always there. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/number-plan")
@Tag(name = "numbers")
class NumberPlanApi {
    private final TenantGate gate;
    private final NumberedThing<NumberPlanData, NumberPlanResource> plan;

    NumberPlanApi(TenantGate gate, NumberPlanDesk desk, Switchboard switchboard) {
        this.gate = gate;
        this.plan = new NumberedThing<>(
                "number-plan",
                NumberPlanResource.class,
                NumberPlanResource::of,
                (resource, none) -> resource.data(),
                NumberPlanData::revision,
                (access, none) -> Optional.of(desk.get(access)),
                (access, none, data, expected) -> desk.update(access, data, expected),
                switchboard);
    }

    @GetMapping
    ResponseEntity<NumberPlanResource> get(@PathVariable String domain) {
        return plan.get(gate.enter(domain), "");
    }

    @PutMapping
    ResponseEntity<NumberPlanResource> replace(
            @PathVariable String domain,
            @RequestBody @Schema(implementation = NumberPlanResource.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return plan.replace(gate.enter(domain).forWriting(), "", body, ifMatch);
    }

    @PatchMapping(consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<NumberPlanResource> patch(
            @PathVariable String domain,
            @RequestBody @Schema(implementation = NumberPlanResource.class) JsonNode patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return plan.patch(gate.enter(domain).forWriting(), "", patch, ifMatch);
    }
}
