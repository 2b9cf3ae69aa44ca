package io.ringhall.engine.presence;

import io.ringhall.engine.presence.DialogEntry.Party;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code application/dialog-info+xml} (RFC 4235 §4). */
final class DialogInfo {
    /** More are not listed: a document has to fit into a datagram, and a lamp has one light. */
    static final int MAX_DIALOGS = 20;

    private DialogInfo() {}

    static byte[] full(String entity, long version, List<DialogEntry> now) {
        return write(entity, version, "full", listed(now));
    }

    /** What is new or different, and what is over (RFC 4235 §4.3). */
    static byte[] partial(String entity, long version, List<DialogEntry> told, List<DialogEntry> now) {
        return write(entity, version, "partial", changes(listed(told), listed(now)));
    }

    private static List<DialogEntry> listed(List<DialogEntry> all) {
        return all.size() <= MAX_DIALOGS ? all : all.subList(0, MAX_DIALOGS);
    }

    static List<DialogEntry> changes(List<DialogEntry> told, List<DialogEntry> now) {
        var changes = new ArrayList<DialogEntry>();
        for (var each : told) {
            if (now.stream().noneMatch(other -> other.id().equals(each.id()))) {
                changes.add(each.terminated());
            }
        }
        for (var each : now) {
            if (!told.contains(each)) {
                changes.add(each);
            }
        }
        return changes;
    }

    private static byte[] write(String entity, long version, String state, List<DialogEntry> dialogs) {
        var xml = new Xml()
                .open("dialog-info", "xmlns", "urn:ietf:params:xml:ns:dialog-info", "version", Long.toString(version),
                        "state", state, "entity", entity);
        for (var each : dialogs) {
            xml.open("dialog", "id", each.id(), "call-id", each.callId(), "local-tag", each.localTag(), "remote-tag", each.remoteTag(),
                            "direction", each.initiator() ? "initiator" : "recipient")
                    .text("state", each.state().word());
            participant(xml, "local", each.local());
            participant(xml, "remote", each.remote());
            xml.close("dialog");
        }
        return xml.close("dialog-info").bytes();
    }

    private static void participant(Xml xml, String side, Party party) {
        xml.open(side).text("identity", party.uri(), "display", party.name()).empty("target", "uri", party.uri()).close(side);
    }
}
