package io.ringhall.fuzz;

import io.ringhall.engine.sip.parse.MessageOracle;
import io.ringhall.engine.sip.websocket.FrameReader;
import io.ringhall.engine.sip.websocket.Handshake;
import io.ringhall.engine.WebOrigins;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Any upgrade, and any bytes behind it in pieces of any size: the first byte of the input says how large. */
public final class WebSocketFuzz {
    private static final int MOST = 1_000;

    private WebSocketFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 2) {
            return;
        }
        var handshake = Handshake.answer(Arrays.copyOfRange(input, 1, input.length), WebOrigins.SAME_HOST);
        var head = new String(handshake.answer(), StandardCharsets.ISO_8859_1);
        if (!head.startsWith("HTTP/1.1 ") || head.startsWith("HTTP/1.1 101 ") != handshake.accepted()) {
            throw new AssertionError("answered " + head);
        }
        int piece = Math.max(1, input[0] & 0xff);
        var whole = frames(input, input.length);
        var pieces = frames(input, piece);
        if (!whole.equals(pieces)) {
            throw new AssertionError("cut at " + piece + " it reads " + pieces + ", in one piece " + whole);
        }
    }

    private static String frames(byte[] input, int piece) {
        var reader = new FrameReader(MOST);
        var found = new StringBuilder();
        for (int at = 1; at < input.length; at += piece) {
            reader.feed(ByteBuffer.wrap(input, at, Math.min(piece, input.length - at)));
            for (var frame = reader.next(); !(frame instanceof FrameReader.Incomplete); frame = reader.next()) {
                switch (frame) {
                    case FrameReader.Message(byte[] data) -> {
                        if (data.length > MOST) {
                            throw new AssertionError("a message of " + data.length);
                        }
                        found.append("message ").append(Arrays.hashCode(data)).append(", ");
                        MessageOracle.examine(data);
                    }
                    case FrameReader.Ping(byte[] data) -> found.append("ping ").append(Arrays.hashCode(data)).append(", ");
                    case FrameReader.Close(int code) -> {
                        return found + "close " + code;
                    }
                    case FrameReader.Broken(int code, String why) -> {
                        return found + "broken " + code;
                    }
                    case FrameReader.Incomplete i -> throw new IllegalStateException();
                }
            }
        }
        return found.toString();
    }
}
