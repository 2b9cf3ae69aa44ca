package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.call.Contact;
import io.ringhall.engine.registrar.Binding;
import io.ringhall.engine.registrar.Flows;
import io.ringhall.engine.report.RegisteredContact;
import io.ringhall.engine.sip.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where extensions are registered. Shared by all loops; told to the outside after each change. */
final class Locations {
    record Aor(String domain, String extension) {}

    private final Map<Aor, List<Binding>> bindings = new ConcurrentHashMap<>();
    private final EnginePorts ports;
    private final Moves moves = new Moves();

    Locations(EnginePorts ports, long now) {
        this.ports = ports;
        for (var known : ports.bindings().load()) {
            if (known.expiresAt() > now) {
                bindings.merge(new Aor(known.domain(), known.extension()), List.of(Registrations.restored(known)), Locations::join);
            }
        }
    }

    List<Contact> contacts(String domain, String extension, long now) {
        var list = bindings.get(new Aor(domain, extension));
        if (list == null) {
            return List.of();
        }
        boolean allLive = true;
        for (var each : list) {
            allLive &= each.expiresAt() > now;
        }
        return Flows.contacts(allLive ? list : list.stream().filter(each -> each.expiresAt() > now).toList());
    }

    /** The flow a binding was made by is gone, somebody on the way says (RFC 5626 §11.5). */
    void failed(String domain, String extension, Contact contact, long now) {
        update(domain, extension, now, live -> live.stream()
                .filter(each -> !(each.contact().equals(contact.uri()) && each.source().equals(contact.source())
                        && each.transport().equals(contact.transport()) && each.path().equals(contact.path())))
                .toList());
    }

    /** Changes the bindings of one extension; the change is atomic. */
    List<Binding> update(String domain, String extension, long now, Function<List<Binding>, List<Binding>> change) {
        var aor = new Aor(domain, extension);
        var before = new ArrayList<Binding>();
        var after = bindings.compute(aor, (key, current) -> {
            if (current != null) {
                before.addAll(current);
            }
            var live = before.stream().filter(each -> each.expiresAt() > now).toList();
            var next = change.apply(live);
            return next.isEmpty() ? null : List.copyOf(next);
        });
        var result = after == null ? List.<Binding>of() : after;
        if (!result.equals(before)) {
            moves.note(before, result);
            changed(aor, result);
        }
        return result;
    }

    /** Where the phone that was at the end of this flow has registered since; null when it did not. */
    @Nullable Contact moved(Flow flow) {
        return moves.of(flow);
    }

    /** Drops what has expired. */
    void sweep(long now) {
        bindings.forEach((aor, list) -> {
            if (list.stream().anyMatch(each -> each.expiresAt() <= now)) {
                update(aor.domain(), aor.extension(), now, live -> live);
            }
        });
    }

    /** Registrations of extensions that no longer exist are gone with them. */
    void retain(String domain, java.util.function.Predicate<String> extensions, long now) {
        for (var aor : bindings.keySet()) {
            if (aor.domain().equals(domain) && !extensions.test(aor.extension())) {
                update(aor.domain(), aor.extension(), now, live -> List.of());
            }
        }
    }

    private void changed(Aor aor, List<Binding> now) {
        ports.bindings().changed(aor.domain(), aor.extension(), now.stream().map(each -> report(aor, each)).toList());
        ports.watcher().registrations(aor.domain(), aor.extension(), now.size());
    }

    List<RegisteredContact> all(long now) {
        var out = new ArrayList<RegisteredContact>();
        bindings.forEach((aor, list) -> list.stream()
                .filter(each -> each.expiresAt() > now)
                .forEach(each -> out.add(report(aor, each))));
        return out;
    }

    int size() {
        return bindings.values().stream().mapToInt(List::size).sum();
    }

    private static List<Binding> join(List<Binding> one, List<Binding> other) {
        var out = new ArrayList<>(one);
        out.addAll(other);
        return List.copyOf(out);
    }

    private static RegisteredContact report(Aor aor, Binding each) {
        return new RegisteredContact(
                aor.domain(), aor.extension(), each.contact(), each.source(), each.transport(), each.userAgent(), each.callId(),
                each.cseq(), each.registeredAt(), each.expiresAt(), each.instance(), each.regId(), each.path());
    }
}
