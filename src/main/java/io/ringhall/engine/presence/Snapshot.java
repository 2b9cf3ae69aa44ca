package io.ringhall.engine.presence;

import io.ringhall.engine.registrar.Binding;
import java.util.List;

/** What is true of a resource at one moment. Equal ones need not be told twice. */
public sealed interface Snapshot {
    /** @param dialogs oldest first */
    record Dialogs(List<DialogEntry> dialogs) implements Snapshot {
        public Dialogs {
            dialogs = List.copyOf(dialogs);
        }
    }

    /** Messages of a mailbox. @param waiting not yet heard @param old heard */
    record Messages(int waiting, int old) implements Snapshot {}

    /**
     * Of an extension.
     *
     * @param reachable a phone is registered
     * @param onCall it calls or talks
     * @param ringing it is being called
     */
    record Presence(boolean reachable, boolean onCall, boolean ringing, boolean doNotDisturb) implements Snapshot {}

    record Registrations(List<Binding> bindings) implements Snapshot {
        public Registrations {
            bindings = List.copyOf(bindings);
        }
    }
}
