package io.ringhall.engine.runtime;

import java.nio.ByteBuffer;

/** How messages lie in a connection's bytes. */
interface Framing {
    /** What {@link #next} found. */
    sealed interface Frame {}

    record Message(byte[] data) implements Frame {}

    /** To be sent as it is: a pong, the answer to an upgrade. */
    record Answer(byte[] bytes) implements Frame {}

    /** More bytes are needed. @param partial whether something has begun and waits for its end */
    record Incomplete(boolean partial) implements Frame {
        static final Incomplete BEGUN = new Incomplete(true);
        static final Incomplete EMPTY = new Incomplete(false);
    }

    /** The peer is done: say this and close. */
    record Finished(byte[] farewell) implements Frame {}

    /** The stream cannot be followed any further: say this and close. */
    record Broken(String why, byte[] farewell) implements Frame {}

    /** Takes all of the buffer. Call {@link #next} until it is {@link Incomplete} before feeding again. */
    void feed(ByteBuffer in);

    Frame next();

    /** A message as it is sent. */
    byte[] wrap(byte[] message);

    /** Whether messages can be sent: an upgrade has to be answered first. */
    boolean open();
}
