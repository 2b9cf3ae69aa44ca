package io.ringhall.api;

import io.ringhall.api.resource.ItemsResource;
import io.ringhall.switchboard.LiveSubscription;
import io.ringhall.switchboard.LiveView;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who watches what: lamps, message indicators, presence. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/subscriptions")
@Tag(name = "subscriptions")
class SubscriptionsApi {
    private final TenantGate gate;
    private final LiveView live;

    SubscriptionsApi(TenantGate gate, LiveView live) {
        this.gate = gate;
        this.live = live;
    }

    @GetMapping
    ItemsResource<LiveSubscription> list(@PathVariable String domain) {
        return ItemsResource.of(live.subscriptions(gate.enter(domain)), Function.identity());
    }
}
