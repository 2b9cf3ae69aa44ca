package io.ringhall.switchboard;

import io.ringhall.tenancy.TenantAccess;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What happens in a tenant now. */
@Service
public class LiveView {
    /** Every extension of the live plan, by number. */
    public List<ExtensionPresence> presence(TenantAccess access) {
        return List.of();
    }

    /** Calls in progress, oldest first. */
    public List<LiveCall> calls(TenantAccess access) {
        return List.of();
    }

    /** Phones registered now, by extension. */
    public List<LiveRegistration> registrations(TenantAccess access) {
        return List.of();
    }

    /** Tells what changes from now on, on a thread of the switchboard, at most five times a second for each item. */
    public Subscription subscribe(TenantAccess access, Consumer<LiveChange> listener) {
        return () -> {};
    }

    /** @return false when there is no such call any more. @throws io.ringhall.tenancy.TenantReadOnly */
    public boolean hangUp(TenantAccess access, String callId) {
        return false;
    }

    public EngineFigures engineFigures() {
        return EngineFigures.STOPPED;
    }
}
