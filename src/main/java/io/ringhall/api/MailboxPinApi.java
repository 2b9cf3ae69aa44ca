package io.ringhall.api;

import io.ringhall.api.resource.InvalidBody;
import io.ringhall.calls.VoicemailPins;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.mailbox.MailboxDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The PIN that opens a mailbox by phone (`*97`). It goes in and never comes out. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/mailboxes/{number}/pin")
@Tag(name = "mailboxes")
class MailboxPinApi {
    /** 4 to 10 digits. */
    record Pin(@Nullable String pin) {}

    record PinState(boolean set) {}

    private final TenantGate gate;
    private final MailboxDesk mailboxes;
    private final VoicemailPins pins;

    MailboxPinApi(TenantGate gate, MailboxDesk mailboxes, VoicemailPins pins) {
        this.gate = gate;
        this.mailboxes = mailboxes;
        this.pins = pins;
    }

    @GetMapping
    PinState get(@PathVariable String domain, @PathVariable String number) {
        return new PinState(pins.isSet(existing(gate.enter(domain), number), number));
    }

    /** Sets or replaces it, and ends a lock-out. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String domain, @PathVariable String number, @RequestBody Pin body) {
        var access = existing(gate.enter(domain).forWriting(), number);
        var pin = body.pin() == null ? "" : body.pin();
        if (!VoicemailPins.isPin(pin)) {
            throw new InvalidBody(Diagnostic.error("pin", "pin-format", "A PIN has 4 to 10 digits"));
        }
        pins.set(access, number, pin);
    }

    /** Without one only subscribers listen by phone. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String domain, @PathVariable String number) {
        pins.remove(existing(gate.enter(domain).forWriting(), number), number);
    }

    private TenantAccess existing(TenantAccess access, String number) {
        mailboxes.find(access, number).orElseThrow(() -> Refusal.notFound("mailbox " + number));
        return access;
    }
}
