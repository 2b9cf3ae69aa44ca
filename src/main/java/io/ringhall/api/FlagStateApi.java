package io.ringhall.api;

import io.ringhall.api.resource.Bodies;
import io.ringhall.api.resource.FlagChangeResource;
import io.ringhall.api.resource.FlagSpanResource;
import io.ringhall.api.resource.FlagStateResource;
import io.ringhall.api.resource.InvalidBody;
import io.ringhall.api.resource.ItemsResource;
import io.ringhall.identity.SignedIn;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.serviceflag.ServiceFlagDesk;
import io.ringhall.switchboard.FlagChange;
import io.ringhall.switchboard.LiveFlags;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantTimes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How a service flag stands, and changing it: effective at once, no save. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/service-flags/{number}")
@Tag(name = "service-flags")
class FlagStateApi {
    private static final int MOST_DAYS = 366;

    private final TenantGate gate;
    private final TenantTimes times;
    private final ServiceFlagDesk desk;
    private final LiveFlags flags;
    private final SignedIn signedIn;

    FlagStateApi(TenantGate gate, TenantTimes times, ServiceFlagDesk desk, LiveFlags flags, SignedIn signedIn) {
        this.gate = gate;
        this.times = times;
        this.desk = desk;
        this.flags = flags;
        this.signedIn = signedIn;
    }

    @GetMapping("/state")
    FlagStateResource state(@PathVariable String domain, @PathVariable String number) {
        return flags.find(gate.enter(domain), number).map(FlagStateResource::of).orElseThrow(() -> unknown(number));
    }

    @PutMapping("/state")
    FlagStateResource set(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = FlagChangeResource.class) JsonNode body) {
        gate.enter(domain).forWriting();
        return change(domain, number, change(Bodies.read(body, FlagChangeResource.class)));
    }

    @Operation(summary = "Back to the schedule; a manual flag is clear then")
    @DeleteMapping("/state")
    FlagStateResource release(@PathVariable String domain, @PathVariable String number) {
        return change(domain, number, new FlagChange.Release());
    }

    @Operation(summary = "What a key of the phone menu does: toggle, end-of-day, start-of-day, holiday (again: undo)")
    @PostMapping("/state/{command}")
    FlagStateResource command(
            @PathVariable String domain,
            @PathVariable String number,
            @PathVariable @Schema(allowableValues = {"toggle", "end-of-day", "start-of-day", "holiday"}) String command) {
        return change(domain, number, switch (command) {
            case "toggle" -> new FlagChange.Toggle();
            case "end-of-day" -> new FlagChange.EndOfDay();
            case "start-of-day" -> new FlagChange.StartOfDay();
            case "holiday" -> new FlagChange.Holiday();
            default -> {
                gate.enter(domain).forWriting();
                throw Refusal.notFound("command " + command);
            }
        });
    }

    @Operation(summary = "When its schedule has it set; by default the coming week")
    @GetMapping("/calendar")
    ItemsResource<FlagSpanResource> calendar(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "7") int days) {
        var access = gate.enter(domain);
        var flag = desk.find(access, number).orElseThrow(() -> unknown(number));
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidBody(Diagnostic.error("days", "days-range", "1 to " + MOST_DAYS + " days"));
        }
        var begin = from == null ? Instant.now() : moment(from, "from");
        var schedule = flag.schedule();
        return ItemsResource.of(
                schedule == null ? List.of() : flags.spans(schedule, times.zone(access), begin, begin.plus(Duration.ofDays(days))),
                FlagSpanResource::of);
    }

    private FlagStateResource change(String domain, String number, FlagChange change) {
        var access = gate.enter(domain).forWriting();
        return flags.change(access, number, change, signedIn.user().username())
                .map(FlagStateResource::of)
                .orElseThrow(() -> unknown(number));
    }

    private static FlagChange change(FlagChangeResource body) {
        if (body.set() == null) {
            throw new InvalidBody(Diagnostic.error("set", "set-missing", "Say whether the flag is to be set: true or false"));
        }
        return switch (body.until()) {
            case null -> new FlagChange.UntilNextChange(body.set());
            case "next-change" -> new FlagChange.UntilNextChange(body.set());
            case "for-good" -> new FlagChange.ForGood(body.set());
            case String text -> {
                var until = moment(text, "until");
                if (!until.isAfter(Instant.now())) {
                    throw new InvalidBody(Diagnostic.error("until", "until-past", "That time is over"));
                }
                yield new FlagChange.UntilMoment(body.set(), until);
            }
        };
    }

    private static Instant moment(String text, String path) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new InvalidBody(Diagnostic.error(path, "time-format", "A moment is written like 2026-12-24T14:00:00Z"));
        }
    }

    private static Refusal unknown(String number) {
        return Refusal.notFound("service-flags/" + number);
    }
}
