package io.ringhall.engine.presence;

import io.ringhall.engine.registrar.Binding;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code application/reginfo+xml} (RFC 3680 §5). Always the full state: bindings are few. */
final class RegInfo {
    private RegInfo() {}

    /** @param told what the watcher was told last: bindings that are gone since are named once more */
    static byte[] write(String entity, long version, List<Binding> told, List<Binding> now, long clock) {
        var gone = new ArrayList<>(told);
        gone.removeIf(each -> now.stream().anyMatch(other -> other.contact().equals(each.contact())));
        // §5.2: without any contact the address of record is in state init, terminated just after the last one went.
        var state = !now.isEmpty() ? "active" : gone.isEmpty() ? "init" : "terminated";
        var xml = new Xml()
                .open("reginfo", "xmlns", "urn:ietf:params:xml:ns:reginfo", "version", Long.toString(version), "state", "full")
                .open("registration", "aor", entity, "id", "a", "state", state);
        for (var each : now) {
            contact(xml, each, "active", told.contains(each) || told.isEmpty() ? "registered" : "refreshed", clock);
        }
        for (var each : gone) {
            contact(xml, each, "terminated", each.expiresAt() <= clock ? "expired" : "unregistered", clock);
        }
        return xml.close("registration").close("reginfo").bytes();
    }

    private static void contact(Xml xml, Binding binding, String state, String event, long clock) {
        var expires = state.equals("active") ? Long.toString(Math.max(0, (binding.expiresAt() - clock) / 1000)) : null;
        xml.open("contact", "id", id(binding), "state", state, "event", event, "expires", expires, "callid", binding.callId(),
                        "cseq", Long.toString(binding.cseq()))
                .text("uri", binding.contact())
                .close("contact");
    }

    /** §5.3.2: unique within the registration, the same through refreshes. */
    private static String id(Binding binding) {
        return "c" + Integer.toHexString(binding.contact().hashCode());
    }
}
