package io.ringhall.notifications.hook;

import io.ringhall.notifications.outbox.SendResult;
import io.ringhall.notifications.outbox.Trial;
import io.ringhall.plan.notices.Hook;
import io.ringhall.plan.notices.HookEvent;
import io.ringhall.tenancy.TenantAccess;
import java.time.InstantSource;
import org.springframework.stereotype.Service;

/** Calls an action URL for a call that never was, at once; nothing is kept. */
@Service
public class HookTrial {
    private final Trial trial;
    private final InstantSource clock = InstantSource.system();

    HookTrial(Trial trial) {
        this.trial = trial;
    }

    /** @throws io.ringhall.tenancy.TenantReadOnly */
    public SendResult call(TenantAccess access, Hook hook, String groupNumber, String groupName) {
        var event = hook.events().isEmpty() ? HookEvent.RINGING : hook.events().getFirst();
        var now = clock.instant();
        return trial.send(
                access, HookRequests.of(hook, event, HookCall.sample(groupNumber, groupName, now), access.domain(), now));
    }
}
