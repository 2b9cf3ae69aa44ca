package io.ringhall.api;

import io.ringhall.api.resource.ItemsResource;
import io.ringhall.switchboard.SipLadder;
import io.ringhall.switchboard.SipStep;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The SIP messages of a recent call, secrets masked. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/calls/{id}")
@Tag(name = "calls")
class CallSipApi {
    private static final MediaType PCAP = MediaType.parseMediaType("application/vnd.tcpdump.pcap");

    private final TenantGate gate;
    private final SipLadder ladder;

    CallSipApi(TenantGate gate, SipLadder ladder) {
        this.gate = gate;
        this.ladder = ladder;
    }

    @GetMapping("/sip")
    ItemsResource<SipStep> messages(@PathVariable String domain, @PathVariable String id) {
        var steps = ladder.of(gate.enter(domain), id);
        if (steps.isEmpty()) {
            throw Refusal.notFound("SIP messages of call " + id);
        }
        return ItemsResource.of(steps, step -> step);
    }

    /** For Wireshark. */
    @GetMapping("/sip.pcap")
    ResponseEntity<byte[]> pcap(@PathVariable String domain, @PathVariable String id) {
        var capture = ladder.pcap(gate.enter(domain), id);
        if (capture == null) {
            throw Refusal.notFound("SIP messages of call " + id);
        }
        return ResponseEntity.ok()
                .contentType(PCAP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"call.pcap\"")
                .body(capture);
    }
}
