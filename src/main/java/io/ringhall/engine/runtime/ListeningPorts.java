package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Transport;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The port of each transport we listen on; peers are told it whichever way they are reached. */
final class ListeningPorts {
    private final Map<Transport, Integer> ports = new ConcurrentHashMap<>();

    void opened(Transport transport, int port) {
        ports.put(transport, port);
    }

    boolean has(Transport transport) {
        return ports.containsKey(transport);
    }

    /** The usual one where we do not listen (RFC 3261 §18.1.1, RFC 7118 §5). */
    int of(Transport transport) {
        var port = ports.get(transport);
        return port != null ? port : usual(transport);
    }

    static int usual(Transport transport) {
        return switch (transport) {
            case UDP, TCP -> 5060;
            case TLS -> 5061;
            case WS -> 80;
            case WSS -> 443;
        };
    }
}
