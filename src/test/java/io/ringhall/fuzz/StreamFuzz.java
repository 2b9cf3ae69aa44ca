package io.ringhall.fuzz;

import io.ringhall.engine.sip.parse.MessageOracle;
import io.ringhall.engine.sip.parse.StreamFramer;
import java.nio.ByteBuffer;

/** Any bytes on a connection, in pieces of any size: the first byte of the input says how large. */
public final class StreamFuzz {
    private StreamFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 2) {
            return;
        }
        int piece = Math.max(1, input[0] & 0xFF);
        var whole = frames(input, input.length);
        var pieces = frames(input, piece);
        if (!whole.equals(pieces)) {
            throw new AssertionError("cut at " + piece + " it reads " + pieces + ", in one piece " + whole);
        }
    }

    /** What the framer finds, in words; the frames must not depend on how the bytes arrive. */
    private static String frames(byte[] input, int piece) {
        var framer = new StreamFramer();
        var found = new StringBuilder();
        for (int at = 1; at < input.length; at += piece) {
            framer.feed(ByteBuffer.wrap(input, at, Math.min(piece, input.length - at)));
            while (true) {
                var frame = framer.next();
                if (frame instanceof StreamFramer.Message(byte[] data)) {
                    found.append("message of ").append(data.length).append(", ");
                    MessageOracle.examine(data);
                } else if (frame instanceof StreamFramer.Ping) {
                    found.append("ping, ");
                } else if (frame instanceof StreamFramer.Broken) {
                    return found + "broken";
                } else {
                    break;
                }
            }
        }
        return found.toString();
    }
}
