package io.ringhall.engine.presence;

import io.ringhall.engine.config.FlagConfig;
import java.util.List;

/**
 * The lamp of a service flag (behaviour.md §4): as if its number were a phone that talks while the flag is set. RFC 4235 knows calls only, and
 * every phone has a key for that.
 */
public final class FlagLamp {
    private FlagLamp() {}

    public static Snapshot of(FlagConfig flag, boolean set, Resource resource) {
        if (set == flag.lampInverted()) {
            return new Snapshot.Dialogs(List.of());
        }
        var itself = new DialogEntry.Party(resource.uri(), flag.name());
        // RFC 4235 §4.1.1: the id is all that must be there; there is no dialog behind it to pick up.
        return new Snapshot.Dialogs(List.of(
                new DialogEntry("flag-" + flag.id(), "flag-" + flag.id(), null, null, false, DialogEntry.State.CONFIRMED, itself, itself)));
    }
}
