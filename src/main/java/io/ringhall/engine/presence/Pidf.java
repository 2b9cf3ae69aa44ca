package io.ringhall.engine.presence;

/** Writes {@code application/pidf+xml} (RFC 3863 §4) with the activities of RFC 4480 §3.2. */
final class Pidf {
    private Pidf() {}

    static byte[] write(String entity, Snapshot.Presence presence) {
        var xml = new Xml()
                .open("presence", "xmlns", "urn:ietf:params:xml:ns:pidf", "xmlns:dm", "urn:ietf:params:xml:ns:pidf:data-model",
                        "xmlns:rpid", "urn:ietf:params:xml:ns:pidf:rpid", "entity", entity)
                .open("tuple", "id", "phone")
                .open("status")
                .text("basic", presence.reachable() && !presence.doNotDisturb() ? "open" : "closed")
                .close("status")
                .text("contact", entity)
                .text("note", note(presence))
                .close("tuple");
        var activity = activity(presence);
        if (!activity.isEmpty()) {
            xml.open("dm:person", "id", "person").open("rpid:activities").empty(activity).close("rpid:activities").close("dm:person");
        }
        return xml.close("presence").bytes();
    }

    private static String activity(Snapshot.Presence presence) {
        return presence.onCall() ? "rpid:on-the-phone" : presence.doNotDisturb() ? "rpid:busy" : "";
    }

    private static String note(Snapshot.Presence presence) {
        return presence.onCall()
                ? "On the phone"
                : presence.doNotDisturb() ? "Do not disturb" : !presence.reachable() ? "Offline" : presence.ringing() ? "Ringing" : "Ready";
    }
}
