package io.ringhall.engine.media;

import io.ringhall.engine.media.sdp.Codec;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/** One piece being played: makes an RTP packet for every 20 ms. A loop has no gap at its seam. */
final class Playback {
    static final int FRAME = 160;

    final int token;
    final boolean reported;
    private final Audio audio;
    private final int length;
    private final boolean loop;
    private final int ssrc = ThreadLocalRandom.current().nextInt();
    private int position;
    private int frames;

    Playback(Audio audio, boolean loop, int token, boolean reported) {
        this.audio = audio;
        this.length = audio.length();
        this.loop = loop;
        this.token = token;
        this.reported = reported;
    }

    boolean isOver() {
        return !loop && position >= length;
    }

    private static byte quiet(Codec codec) {
        return codec == Codec.G722 ? G722.QUIET : G711.encode((short) 0, codec);
    }

    /** Silence while the codec's form of the sound is still being made. */
    private void put(ByteBuffer packet, byte[] octets, int piece, Codec codec) {
        if (octets.length >= position + piece) {
            packet.put(octets, position, piece);
        } else {
            for (int i = 0; i < piece; i++) {
                packet.put(quiet(codec));
            }
        }
    }

    /** The next frame, the last one filled up with silence; only moves on for a codec that is not spoken. */
    void frame(ByteBuffer packet, Codec codec, int payloadType) {
        packet.clear();
        Rtp.header(packet, payloadType, frames == 0, frames, frames * FRAME, ssrc);
        packet.position(Rtp.HEADER);
        byte[] octets = audio.encoded(codec);
        int room = FRAME;
        while (room > 0) {
            if (loop && position >= length) {
                position = 0;
            }
            int piece = Math.min(room, length - position);
            if (piece <= 0) {
                break;
            }
            if (codec != Codec.OTHER) {
                put(packet, octets, piece, codec);
            }
            position += piece;
            room -= piece;
        }
        byte quiet = quiet(codec);
        for (; room > 0; room--) {
            packet.put(quiet);
        }
        packet.flip();
        frames++;
    }
}
