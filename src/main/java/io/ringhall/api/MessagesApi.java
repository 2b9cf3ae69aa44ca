package io.ringhall.api;

import io.ringhall.api.resource.Bodies;
import io.ringhall.api.resource.InvalidBody;
import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.MessageResource;
import io.ringhall.calls.VoicemailMessages;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.mailbox.MailboxDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Messages left in a mailbox, newest first. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/mailboxes/{number}/messages")
@Tag(name = "mailboxes")
class MessagesApi {
    static final MediaType WAV = MediaType.valueOf("audio/wav");

    /** Only this can be changed, and only to true. */
    record Heard(@Nullable Boolean heard) {}

    private final TenantGate gate;
    private final MailboxDesk mailboxes;
    private final VoicemailMessages messages;

    MessagesApi(TenantGate gate, MailboxDesk mailboxes, VoicemailMessages messages) {
        this.gate = gate;
        this.mailboxes = mailboxes;
        this.messages = messages;
    }

    @GetMapping
    ItemsResource<MessageResource> list(@PathVariable String domain, @PathVariable String number) {
        var access = gate.enter(domain);
        mailboxes.find(access, number).orElseThrow(() -> Refusal.notFound("mailbox " + number));
        return ItemsResource.of(messages.list(access, number), MessageResource::of);
    }

    @GetMapping("/{id}")
    MessageResource get(@PathVariable String domain, @PathVariable String number, @PathVariable String id) {
        return existing(gate.enter(domain), number, id);
    }

    /** The sound; understands ranges, so that a player can seek. */
    @GetMapping(path = "/{id}/audio", produces = "audio/wav")
    ResponseEntity<Resource> audio(@PathVariable String domain, @PathVariable String number, @PathVariable String id) {
        var access = gate.enter(domain);
        existing(access, number, id);
        var file = messages.file(access, id).orElseThrow(() -> Refusal.notFound("sound of message " + id));
        return ResponseEntity.ok().contentType(WAV).body(new FileSystemResource(file));
    }

    @PatchMapping(path = "/{id}", consumes = {"application/merge-patch+json", "application/json"})
    MessageResource patch(
            @PathVariable String domain,
            @PathVariable String number,
            @PathVariable String id,
            @RequestBody @Schema(implementation = Heard.class) JsonNode patch) {
        var access = gate.enter(domain).forWriting();
        existing(access, number, id);
        if (Boolean.FALSE.equals(Bodies.read(patch, Heard.class).heard())) {
            throw new InvalidBody(Diagnostic.error("heard", "heard-is-final", "A message that was heard is not new again"));
        }
        messages.markHeard(access, id);
        return existing(access, number, id);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String domain, @PathVariable String number, @PathVariable String id) {
        var access = gate.enter(domain).forWriting();
        existing(access, number, id);
        messages.delete(access, id);
        return ResponseEntity.noContent().build();
    }

    private MessageResource existing(TenantAccess access, String mailbox, String id) {
        return messages.list(access, mailbox).stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .map(MessageResource::of)
                .orElseThrow(() -> Refusal.notFound("message " + id));
    }
}
