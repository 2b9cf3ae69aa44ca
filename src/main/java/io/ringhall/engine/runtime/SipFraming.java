package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.parse.StreamFramer;
import java.nio.ByteBuffer;

/** Messages one after another, by Content-Length (RFC 3261 §18.3), and keep-alives between them (RFC 5626 §3.5.1). */
final class SipFraming implements Framing {
    private static final byte[] PONG = {'\r', '\n'};
    private static final byte[] NOTHING = {};

    private final StreamFramer framer = new StreamFramer();

    @Override
    public void feed(ByteBuffer in) {
        framer.feed(in);
    }

    @Override
    public Frame next() {
        return switch (framer.next()) {
            case StreamFramer.Message(byte[] data) -> new Message(data);
            case StreamFramer.Ping() -> new Answer(PONG);
            case StreamFramer.Incomplete() -> framer.holds() ? Incomplete.BEGUN : Incomplete.EMPTY;
            case StreamFramer.Broken(String why) -> new Broken(why, NOTHING);
        };
    }

    @Override
    public byte[] wrap(byte[] message) {
        return message;
    }

    @Override
    public boolean open() {
        return true;
    }
}
