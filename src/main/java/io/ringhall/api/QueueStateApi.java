package io.ringhall.api;

import io.ringhall.api.resource.AgentLoginResource;
import io.ringhall.api.resource.InvalidBody;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.queue.QueueDesk;
import io.ringhall.switchboard.LiveQueue;
import io.ringhall.switchboard.LiveView;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who waits in a call queue, and who is logged in. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/queues/{number}")
@Tag(name = "queues")
class QueueStateApi {
    private final TenantGate gate;
    private final QueueDesk desk;
    private final LiveView live;

    QueueStateApi(TenantGate gate, QueueDesk desk, LiveView live) {
        this.gate = gate;
        this.desk = desk;
        this.live = live;
    }

    /** Callers waiting, the longest wait, and each agent's state. */
    @GetMapping("/state")
    LiveQueue state(@PathVariable String domain, @PathVariable String number) {
        var access = gate.enter(domain);
        desk.find(access, number).orElseThrow(() -> Refusal.notFound("queues/" + number));
        return live.queue(access, number).orElseThrow(() -> Refusal.notFound("queues/" + number));
    }

    /** Logs an agent in or out, as `*64` and `*65` do. */
    @PutMapping("/agents/{extension}")
    LiveQueue log(
            @PathVariable String domain,
            @PathVariable String number,
            @PathVariable String extension,
            @RequestBody AgentLoginResource login) {
        var access = gate.enter(domain).forWriting();
        desk.find(access, number).orElseThrow(() -> Refusal.notFound("queues/" + number));
        if (login.loggedIn() == null) {
            throw new InvalidBody(Diagnostic.error("loggedIn", "required", "true or false"));
        }
        if (!live.logAgent(access, number, extension, login.loggedIn())) {
            throw Refusal.notFound("queues/" + number + "/agents/" + extension);
        }
        return live.queue(access, number).orElseThrow(() -> Refusal.notFound("queues/" + number));
    }
}
