package io.ringhall.fuzz;

import io.ringhall.engine.sip.parse.MessageOracle;

/** Any datagram. */
public final class MessageFuzz {
    private MessageFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        MessageOracle.examine(input);
    }
}
