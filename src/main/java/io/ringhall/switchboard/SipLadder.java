package io.ringhall.switchboard;

import io.ringhall.engine.trace.Pcap;
import io.ringhall.engine.trace.TracedMessage;
import io.ringhall.tenancy.TenantAccess;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** The SIP messages of a tenant's recent calls, as long as the engine remembers them. */
@Service
public class SipLadder {
    private final EngineRoom engine;

    SipLadder(EngineRoom engine) {
        this.engine = engine;
    }

    /** Oldest first; empty when nothing of this call is remembered any more, or it is not this tenant's. */
    public List<SipStep> of(TenantAccess access, String callId) {
        return engine.messages(access.domain(), callId).stream().map(SipLadder::step).toList();
    }

    /** The same as a capture file; null when there is nothing. */
    public byte @org.jspecify.annotations.Nullable [] pcap(TenantAccess access, String callId) {
        var messages = engine.messages(access.domain(), callId);
        return messages.isEmpty() ? null : Pcap.of(messages);
    }

    private static SipStep step(TracedMessage message) {
        var text = message.text();
        return new SipStep(
                Instant.ofEpochMilli(message.at()),
                message.sent(),
                message.transport(),
                address(message.source()),
                address(message.destination()),
                text.lines().findFirst().orElse(""),
                text);
    }

    private static String address(InetSocketAddress address) {
        var host = address.getAddress().getHostAddress();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
    }
}
