package io.ringhall.engine.presence;

import io.ringhall.engine.presence.DialogEntry.State;
import java.util.List;

/** From registrations, calls and wishes to presence. */
public final class PresenceRules {
    private PresenceRules() {}

    /** An extension is on a call from the moment it calls somebody; while it is only being called it is ringing. */
    public static Snapshot.Presence of(boolean registered, List<DialogEntry> dialogs, boolean doNotDisturb) {
        boolean onCall = dialogs.stream().anyMatch(each -> each.initiator() || each.state() == State.CONFIRMED);
        boolean ringing = !onCall && dialogs.stream().anyMatch(each -> each.state() == State.EARLY);
        return new Snapshot.Presence(registered, onCall, ringing, doNotDisturb);
    }
}
