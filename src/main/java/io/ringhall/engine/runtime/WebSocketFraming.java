package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.parse.SipLimits;
import io.ringhall.engine.sip.websocket.FrameReader;
import io.ringhall.engine.sip.websocket.Frames;
import io.ringhall.engine.sip.websocket.Handshake;
import io.ringhall.engine.WebOrigins;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Messages in WebSocket frames, one in each (RFC 7118 §5), after the upgrade that lets them begin. */
final class WebSocketFraming implements Framing {
    private static final byte[] NOTHING = {};
    private static final byte[] PING = {'\r', '\n', '\r', '\n'};
    private static final byte[] PONG = {'\r', '\n'};

    private final WebOrigins origins;
    private final FrameReader reader = new FrameReader(SipLimits.DEFAULT.message());
    private byte[] head = NOTHING;
    private boolean open;

    WebSocketFraming(WebOrigins origins) {
        this.origins = origins;
    }

    @Override
    public void feed(ByteBuffer in) {
        if (open) {
            reader.feed(in);
        } else {
            int before = head.length;
            head = Arrays.copyOf(head, before + in.remaining());
            in.get(head, before, head.length - before);
        }
    }

    @Override
    public Frame next() {
        return open ? frame() : upgrade();
    }

    private Frame upgrade() {
        int end = end();
        if (end < 0 && head.length <= Handshake.MOST) {
            return head.length > 0 ? Incomplete.BEGUN : Incomplete.EMPTY;
        }
        var handshake = end < 0 || end > Handshake.MOST ? Handshake.tooLong() : Handshake.answer(Arrays.copyOf(head, end), origins);
        if (!handshake.accepted()) {
            return new Broken(handshake.why(), handshake.answer());
        }
        open = true;
        reader.feed(ByteBuffer.wrap(head, end, head.length - end));
        head = NOTHING;
        return new Answer(handshake.answer());
    }

    /** Behind the empty line; -1 while it has not come. */
    private int end() {
        for (int i = 3; i < head.length; i++) {
            if (head[i] == '\n' && head[i - 1] == '\r' && head[i - 2] == '\n' && head[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private Frame frame() {
        return switch (reader.next()) {
            // RFC 7118 §6, RFC 5626 §3.5.1: pages cannot send the protocol's own pings.
            case FrameReader.Message(byte[] data) -> Arrays.equals(data, PING) ? new Answer(Frames.message(PONG)) : new Message(data);
            case FrameReader.Ping(byte[] data) -> new Answer(Frames.pong(data));
            case FrameReader.Incomplete(boolean begun) -> begun ? Incomplete.BEGUN : Incomplete.EMPTY;
            case FrameReader.Close(int code) -> new Finished(Frames.close(code));
            case FrameReader.Broken(int code, String why) -> new Broken(why, Frames.close(code));
        };
    }

    @Override
    public byte[] wrap(byte[] message) {
        return Frames.message(message);
    }

    @Override
    public boolean open() {
        return open;
    }
}
