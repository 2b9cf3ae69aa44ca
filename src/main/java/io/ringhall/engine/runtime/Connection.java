package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Flow;

/** A connection with a peer, by whatever holds it. */
interface Connection extends Flow {
    /** Whether the peer opened it: then it counts among those we limit. */
    boolean accepted();

    /** Whether the peer is this host; who connected to us has not said who it is. */
    boolean reaches(String host);
}
