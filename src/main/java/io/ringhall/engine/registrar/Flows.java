package io.ringhall.engine.registrar;

import io.ringhall.engine.call.Contact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where to send a request for an extension: once to each device, by its newest flow, with its others in reserve (RFC 5626 §7). */
public final class Flows {
    private Flows() {}

    /** @param bindings that have not expired. By falling q. */
    public static List<Contact> contacts(List<Binding> bindings) {
        if (bindings.size() == 1) {
            return List.of(way(bindings.getFirst(), List.of()));
        }
        Map<String, List<Binding>> devices = new LinkedHashMap<>();
        for (var each : bindings) {
            var device = each.regId() > 0 && each.instance() != null ? "device " + each.instance() : "binding " + devices.size();
            devices.computeIfAbsent(device, key -> new ArrayList<>(1)).add(each);
        }
        return devices.values().stream()
                .map(Flows::newestFirst)
                .sorted(Comparator.comparingDouble((List<Binding> each) -> each.getFirst().q()).reversed())
                .map(Flows::contact)
                .toList();
    }

    private static List<Binding> newestFirst(List<Binding> device) {
        return device.size() == 1
                ? device
                // The list is in order of coming, which the clock's milliseconds may not tell.
                : device.reversed().stream()
                        .sorted(Comparator.comparingDouble(Binding::q).thenComparingLong(Binding::registeredAt).reversed())
                        .toList();
    }

    private static Contact contact(List<Binding> device) {
        var others = device.stream().skip(1).map(each -> way(each, List.of())).toList();
        return way(device.getFirst(), others);
    }

    private static Contact way(Binding binding, List<Contact> others) {
        return new Contact(binding.contact(), binding.source(), binding.transport(), binding.path(), others);
    }
}
