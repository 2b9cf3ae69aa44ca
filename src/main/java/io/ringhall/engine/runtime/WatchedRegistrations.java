package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.presence.EventPackage;
import io.ringhall.engine.presence.Resource;
import io.ringhall.engine.report.CallSnapshot;
import io.ringhall.engine.report.TrunkState;

/** Passes on what is live, and tells changed registrations to those who subscribed to them. */
record WatchedRegistrations(EnginePorts.Watcher outside, Watches watches) implements EnginePorts.Watcher {
    @Override
    public void call(CallSnapshot call) {
        outside.call(call);
    }

    @Override
    public void callEnded(String domain, String callId) {
        outside.callEnded(domain, callId);
    }

    @Override
    public void trunk(TrunkState state) {
        outside.trunk(state);
    }

    @Override
    public void registrations(String domain, String extension, int contacts) {
        outside.registrations(domain, extension, contacts);
        if (watches.any()) {
            watches.changed(new Resource(domain, EventPackage.REG, extension));
            watches.changed(new Resource(domain, EventPackage.PRESENCE, extension));
        }
    }
}
