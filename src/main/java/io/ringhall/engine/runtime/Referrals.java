package io.ringhall.engine.runtime;

import io.ringhall.engine.call.CallEvent;
import io.ringhall.engine.leg.Referral;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The REFERs of one call, by the leg they came on. */
final class Referrals {
    private final CallRunner runner;
    private final EngineCore core;
    private final Map<Integer, Referral> asked = new HashMap<>(2);
    private final Map<Integer, Referral> accepted = new HashMap<>(2);

    Referrals(CallRunner runner, EngineCore core) {
        this.runner = runner;
        this.core = core;
    }

    void asked(int leg, Referral referral) {
        var host = referral.host();
        if (host != null && !host.equals(runner.call().config().domain()) && SocketAddresses.of(host, 1) == null) {
            // Calls stay within the tenant; an address in place of the domain is what many phones write.
            referral.refuse(403);
        } else if (!core.media().hasRoom()) {
            referral.refuse(503);
        } else {
            asked.put(leg, referral);
            runner.on(new CallEvent.Referred(leg, referral.target()));
        }
    }

    void accept(int leg) {
        var referral = asked.remove(leg);
        if (referral != null) {
            accepted.put(leg, referral);
            referral.accept();
        }
    }

    void refuse(int leg, int status) {
        var referral = asked.remove(leg);
        if (referral != null) {
            referral.refuse(status);
        }
    }

    void tell(int leg, int status) {
        var referral = accepted.get(leg);
        if (referral != null) {
            referral.tell(status);
        }
    }

    /** The one that is being fulfilled. */
    @Nullable Referral accepted(int leg) {
        return accepted.get(leg);
    }
}
