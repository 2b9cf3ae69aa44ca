package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Transport;
import java.net.InetSocketAddress;

/**
 * Where a flow is to lead.
 *
 * @param host the name that was looked up, or the literal: what a TLS peer has to prove to be (RFC 5922 §7), and what it is asked for (SNI)
 * @param address resolved
 */
record FlowTarget(String host, InetSocketAddress address, Transport transport) {
    FlowTarget {
        if (address.isUnresolved()) {
            throw new IllegalArgumentException(host + " is not resolved");
        }
    }
}
