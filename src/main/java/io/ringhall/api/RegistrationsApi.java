package io.ringhall.api;

import io.ringhall.api.resource.ItemsResource;
import io.ringhall.switchboard.LiveRegistration;
import io.ringhall.switchboard.LiveView;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Phones registered now. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/registrations")
@Tag(name = "registrations")
class RegistrationsApi {
    private final TenantGate gate;
    private final LiveView live;

    RegistrationsApi(TenantGate gate, LiveView live) {
        this.gate = gate;
        this.live = live;
    }

    @GetMapping
    ItemsResource<LiveRegistration> list(@PathVariable String domain) {
        return ItemsResource.of(live.registrations(gate.enter(domain)), Function.identity());
    }
}
