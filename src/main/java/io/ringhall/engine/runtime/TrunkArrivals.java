package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.trunk.Arrival;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Recognises the calls that carriers send. */
final class TrunkArrivals {
    private final SipLoop home;

    TrunkArrivals(SipLoop home) {
        this.home = home;
    }

    /** Null when the call is no carrier's: it gets the treatment of everybody else. */
    @Nullable Arrival of(SipRequest invite, java.net.InetAddress source) {
        var sources = home.core().trunks().sources();
        if (sources.isEmpty()) {
            return null;
        }
        var config = home.core().config().get();
        var user = invite.uri() instanceof SipUri target ? target.user() : null;
        var registered = user == null ? null : sources.registered(user);
        var candidates = new ArrayList<Arrival.Candidate>();
        if (registered != null) {
            add(candidates, registered);
        } else {
            for (var line : sources.from(source)) {
                var tenant = config.tenant(line.domain());
                if (tenant != null && Arrival.ownPhone(tenant, invite)) {
                    return null;
                }
                add(candidates, line);
            }
        }
        return candidates.isEmpty() ? null : Arrival.of(candidates, invite, registered == null ? null : user);
    }

    private void add(ArrayList<Arrival.Candidate> candidates, TrunkLine line) {
        var tenant = home.core().config().get().tenant(line.domain());
        var trunk = tenant == null || tenant.suspended() ? null : tenant.trunk(line.config().id());
        if (trunk != null && trunk.enabled()) {
            candidates.add(new Arrival.Candidate(tenant, trunk));
        }
    }
}
