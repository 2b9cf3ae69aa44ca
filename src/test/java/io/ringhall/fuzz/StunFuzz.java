package io.ringhall.fuzz;

import io.ringhall.engine.sip.parse.MessageOracle;
import io.ringhall.engine.sip.stun.Stun;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** Any datagram taken for STUN: its answer is short, answers the same transaction, and is itself never answered. */
public final class StunFuzz {
    private static final InetSocketAddress FROM = new InetSocketAddress(InetAddress.ofLiteral("2001:db8::1"), 4_711);
    private static final int MOST_MORE = 28;

    private StunFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var answer = Stun.answer(input, FROM);
        if (!Stun.is(input)) {
            MessageOracle.examine(input);
        }
        if (answer == null) {
            return;
        }
        if (answer.length > input.length + MOST_MORE || (ByteBuffer.wrap(answer).getShort(2) & 0xffff) != answer.length - 20) {
            throw new AssertionError(input.length + " bytes answered by " + answer.length);
        }
        if (!ByteBuffer.wrap(answer, 4, 16).equals(ByteBuffer.wrap(input, 4, 16))) {
            throw new AssertionError("another transaction is answered");
        }
        if (Stun.answer(answer, FROM) != null) {
            throw new AssertionError("an answer is answered");
        }
    }
}
