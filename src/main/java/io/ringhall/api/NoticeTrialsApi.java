package io.ringhall.api;

import io.ringhall.api.resource.Bodies;
import io.ringhall.api.resource.HookResource;
import io.ringhall.api.resource.InvalidBody;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.MailAddress;
import io.ringhall.notifications.hook.HookTrial;
import io.ringhall.notifications.mail.TestMails;
import io.ringhall.notifications.outbox.SendResult;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tries out what a tenant's notices would send. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/notices")
@Tag(name = "notices")
class NoticeTrialsApi {
    private final TenantGate gate;
    private final HookTrial hooks;
    private final TestMails mails;

    NoticeTrialsApi(TenantGate gate, HookTrial hooks, TestMails mails) {
        this.gate = gate;
        this.hooks = hooks;
        this.mails = mails;
    }

    /** @param result sent, failed or refused @param detail what the far side said, or why it was not asked */
    record TrialResource(String result, String detail) {}

    record RecipientResource(@Nullable String to) {}

    /** Calls the address at once, for a made-up call. */
    @PostMapping("/hook-test")
    TrialResource hook(@PathVariable String domain, @RequestBody @Schema(implementation = HookResource.class) JsonNode body) {
        var access = gate.enter(domain).forWriting();
        var hook = Bodies.read(body, HookResource.class).data("");
        return switch (hooks.call(access, hook, "600", "Test")) {
            case SendResult.Sent(var detail) -> new TrialResource("sent", detail);
            case SendResult.Failed(var detail) -> new TrialResource("failed", detail);
            case SendResult.Refused(var detail) -> new TrialResource("refused", detail);
        };
    }

    /** What becomes of it stands in the deliveries. */
    @PostMapping("/mail-test")
    ResponseEntity<Void> mail(
            @PathVariable String domain, @RequestBody @Schema(implementation = RecipientResource.class) JsonNode body) {
        var access = gate.enter(domain).forWriting();
        var to = Bodies.read(body, RecipientResource.class).to();
        if (to == null || !MailAddress.isValid(to)) {
            throw new InvalidBody(Diagnostic.error("to", "mail-address", "This is no mail address"));
        }
        mails.send(access, to);
        return ResponseEntity.accepted().build();
    }
}
