package io.ringhall.api;

import io.ringhall.api.resource.InvalidBody;
import io.ringhall.api.resource.SimulationResource;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.switchboard.WhatIf;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantTimes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What would happen to a group's call at a time. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/ring-groups/{number}/simulation")
@Tag(name = "ring-groups")
class SimulationApi {
    private final TenantGate gate;
    private final TenantTimes times;
    private final RingGroupDesk groups;
    private final WhatIf whatIf;

    SimulationApi(TenantGate gate, TenantTimes times, RingGroupDesk groups, WhatIf whatIf) {
        this.gate = gate;
        this.times = times;
        this.groups = groups;
        this.whatIf = whatIf;
    }

    @Operation(summary = "What would happen to a call that nobody answers, decided by the machine that routes calls")
    @GetMapping
    SimulationResource simulate(
            @PathVariable String domain,
            @PathVariable String number,
            @Parameter(description = "2026-12-24T18:00 by the tenant's clock, or 2026-12-24T17:00:00Z; default now")
                    @RequestParam(required = false) @Nullable String at,
            @Parameter(description = "The caller: an extension, or a number from outside") @RequestParam(defaultValue = "anonymous") String from,
            @Parameter(description = "all: every extension has a phone; registered: those that have one now") @RequestParam(defaultValue = "all")
                    String phones) {
        var access = gate.enter(domain);
        groups.find(access, number).orElseThrow(() -> Refusal.notFound("ring-groups/" + number));
        if (!phones.equals("all") && !phones.equals("registered")) {
            throw new InvalidBody(Diagnostic.error("phones", "unknown-word", "Must be one of all, registered"));
        }
        return whatIf.of(access, number, from, moment(access, at), phones.equals("registered"))
                .map(forecast -> SimulationResource.of(forecast, from, number))
                .orElseThrow(() -> Refusal.notFound("ring-groups/" + number));
    }

    private Instant moment(TenantAccess access, @Nullable String at) {
        try {
            return at == null
                    ? Instant.now()
                    : at.endsWith("Z") ? Instant.parse(at) : LocalDateTime.parse(at).atZone(times.zone(access)).toInstant();
        } catch (DateTimeException wrong) {
            throw new InvalidBody(
                    Diagnostic.error("at", "time-format", "A time is written like 2026-12-24T18:00, or 2026-12-24T17:00:00Z"));
        }
    }
}
