package io.ringhall.api;

import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.MailboxResource;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.mailbox.MailboxDesk;
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

/** General mailboxes. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/mailboxes")
@Tag(name = "mailboxes")
class MailboxesApi {
    private final TenantGate gate;
    private final MailboxDesk desk;
    private final NumberedThing<MailboxData, MailboxResource> mailboxes;

    MailboxesApi(TenantGate gate, MailboxDesk desk, Switchboard switchboard) {
        this.gate = gate;
        this.desk = desk;
        this.mailboxes = new NumberedThing<>(
                "mailboxes",
                MailboxResource.class,
                MailboxResource::of,
                MailboxResource::data,
                MailboxData::revision,
                desk::find,
                desk::update,
                switchboard);
    }

    @GetMapping
    ResponseEntity<ItemsResource<MailboxResource>> list(@PathVariable String domain) {
        var access = gate.enter(domain);
        return mailboxes.list(access, desk.list(access));
    }

    @PostMapping
    ResponseEntity<MailboxResource> create(
            @PathVariable String domain, @RequestBody @Schema(implementation = MailboxResource.class) JsonNode body) {
        var access = gate.enter(domain).forWriting();
        var data = mailboxes.read(body, null);
        return mailboxes.created(access, data.number(), desk.create(access, data));
    }

    @GetMapping("/{number}")
    ResponseEntity<MailboxResource> get(@PathVariable String domain, @PathVariable String number) {
        return mailboxes.get(gate.enter(domain), number);
    }

    @PutMapping("/{number}")
    ResponseEntity<MailboxResource> replace(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = MailboxResource.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return mailboxes.replace(gate.enter(domain).forWriting(), number, body, ifMatch);
    }

    @PatchMapping(path = "/{number}", consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<MailboxResource> patch(
            @PathVariable String domain,
            @PathVariable String number,
            @RequestBody @Schema(implementation = MailboxResource.class) JsonNode patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return mailboxes.patch(gate.enter(domain).forWriting(), number, patch, ifMatch);
    }

    @DeleteMapping("/{number}")
    ResponseEntity<Void> delete(@PathVariable String domain, @PathVariable String number) {
        return mailboxes.deleted(desk.delete(gate.enter(domain).forWriting(), number));
    }
}
