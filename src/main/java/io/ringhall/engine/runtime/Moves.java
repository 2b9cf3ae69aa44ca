package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Contact;
import io.ringhall.engine.registrar.Binding;
import io.ringhall.engine.sip.Flow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where phones went that registered anew from elsewhere. Bounded: who moved longest ago is forgotten first. Safe for threads. */
final class Moves {
    private static final int REMEMBERED = 20_000;
    /** A phone that moved on and on within one call. */
    private static final int HOPS = 16;

    private final Map<String, Contact> next = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Contact> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The bindings of one address of record changed. */
    void note(List<Binding> before, List<Binding> after) {
        for (var old : before) {
            if (after.stream().noneMatch(each -> sameFlow(each, old))) {
                var heir = heir(old, after);
                if (heir != null) {
                    remember(old, heir);
                }
            }
        }
        // A contact that came with another port is a binding of its own until the old one expires.
        for (var fresh : after) {
            for (var old : before) {
                if (!before.contains(fresh) && !sameFlow(old, fresh) && sameDevice(old, fresh)) {
                    remember(old, fresh);
                }
            }
        }
    }

    private static @Nullable Binding heir(Binding old, List<Binding> after) {
        for (var each : after) {
            if (each.contact().equals(old.contact()) || sameDevice(each, old)) {
                return each;
            }
        }
        return null;
    }

    /** RFC 5626 §4.1; RFC 3261 §10.2: a phone SHOULD register under one Call-ID from boot to boot. */
    private static boolean sameDevice(Binding one, Binding other) {
        return one.instance() != null && one.instance().equals(other.instance()) || one.callId().equals(other.callId());
    }

    private static boolean sameFlow(Binding one, Binding other) {
        return one.source().equals(other.source()) && one.transport().equals(other.transport());
    }

    private synchronized void remember(Binding old, Binding heir) {
        next.remove(heir.transport() + heir.source());
        next.put(old.transport() + old.source(), new Contact(heir.contact(), heir.source(), heir.transport(), heir.path(), List.of()));
    }

    /** Where the phone of this flow is now; null when it did not move. */
    synchronized @Nullable Contact of(Flow flow) {
        Contact found = null;
        var key = flow.transport().name() + SocketAddresses.text(flow.remote());
        for (int hop = 0; hop < HOPS; hop++) {
            var onwards = next.get(key);
            if (onwards == null) {
                break;
            }
            found = onwards;
            key = onwards.transport() + onwards.source();
        }
        return found;
    }
}
