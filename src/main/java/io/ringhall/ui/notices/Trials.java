package io.ringhall.ui.notices;

import io.ringhall.notifications.hook.HookTrial;
import io.ringhall.notifications.outbox.SendResult;
import io.ringhall.plan.notices.Hook;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.ui.shared.Notices;
import org.springframework.stereotype.Component;

/** Tries an action URL and says what came back. */
@Component
public class Trials {
    private final HookTrial hooks;

    Trials(HookTrial hooks) {
        this.hooks = hooks;
    }

    /** Waits for the answer, five seconds at most. */
    public void show(TenantAccess access, Hook hook, String group, String groupName) {
        switch (hooks.call(access, hook, group, groupName)) {
            case SendResult.Sent(var detail) -> Notices.done("It answered " + detail);
            case SendResult.Failed(var detail) -> Notices.trouble("It did not work: " + detail);
            case SendResult.Refused(var detail) -> Notices.trouble("Not called: " + detail);
        }
    }
}
