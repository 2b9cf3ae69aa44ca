package io.ringhall.outgoing;

import java.net.UnknownHostException;

/** A request that is not made, with the reason in a full sentence. */
final class TargetRefused extends UnknownHostException {
    private static final long serialVersionUID = 1;

    TargetRefused(String reason) {
        super(reason);
    }
}
