package io.ringhall.engine.call;

import java.util.List;

/**
 * One registered contact of an extension, where a leg can be sent.
 *
 * @param uri the Contact URI as registered (becomes the Request-URI)
 * @param source "ip:port" the registration came from: behind NAT the only address that works
 * @param transport UDP, TCP…
 * @param path proxies on the way, as Route values, nearest to us first (RFC 3327)
 * @param others further flows to the same device, to be tried in this order when this one has failed (RFC 5626 §7)
 */
public record Contact(String uri, String source, String transport, List<String> path, List<Contact> others) {
    public Contact {
        path = List.copyOf(path);
        others = List.copyOf(others);
    }

    /** Reached without proxies, by one way only. */
    public Contact(String uri, String source, String transport) {
        this(uri, source, transport, List.of(), List.of());
    }

    /** The next way to the device. @throws IllegalStateException when there is none */
    public Contact next() {
        if (others.isEmpty()) {
            throw new IllegalStateException("no other flow");
        }
        var first = others.getFirst();
        return new Contact(first.uri, first.source, first.transport, first.path, others.subList(1, others.size()));
    }
}
