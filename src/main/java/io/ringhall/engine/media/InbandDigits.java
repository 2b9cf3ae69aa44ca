package io.ringhall.engine.media;

import io.ringhall.engine.media.sdp.Codec;
import java.nio.ByteBuffer;

/**
 * Key presses heard in G.711 sound, for phones that agreed on no telephone-event (ITU-T Q.23, Q.24): windows of 20 ms, each half over the one
 * before, by the Goertzel algorithm. A key counts once, when two windows in a row hear it, and again only after one that does not. Pure.
 */
final class InbandDigits {
    private static final int WINDOW = 160;
    private static final int HOP = 80;
    private static final double[] ROWS = {697, 770, 852, 941};
    private static final double[] COLUMNS = {1209, 1336, 1477, 1633};
    private static final String KEYS = "123A456B789C*0#D";
    /** The two tones together are at least this part of what is heard; speech and music are not. */
    private static final double SHARE = 0.6;
    /** The louder tone is at most so many times as powerful as the other (8 dB). */
    private static final double TWIST = 6.3;
    /** Mean square of the faintest key: about -36 dBm0. */
    private static final double FAINTEST = 60_000;

    private final short[] window = new short[WINDOW];
    private int filled;
    private char heard = DigitReceiver.NONE;
    private boolean told;

    /** The key, or {@link DigitReceiver#NONE} when this packet completes none. */
    char packet(ByteBuffer packet, Codec codec) {
        int offset = Rtp.payloadOffset(packet);
        int length = Rtp.payloadLength(packet);
        char key = DigitReceiver.NONE;
        for (int i = 0; i < length; i++) {
            window[filled++] = G711.decode(packet.get(offset + i), codec);
            if (filled == WINDOW) {
                char next = judge();
                key = next == DigitReceiver.NONE ? key : next;
                System.arraycopy(window, HOP, window, 0, WINDOW - HOP);
                filled = WINDOW - HOP;
            }
        }
        return key;
    }

    private char judge() {
        char now = key();
        boolean again = now != DigitReceiver.NONE && now == heard;
        boolean news = again && !told;
        told = again;
        heard = now;
        return news ? now : DigitReceiver.NONE;
    }

    private char key() {
        double energy = 0;
        for (short sample : window) {
            energy += (double) sample * sample;
        }
        if (energy < FAINTEST * WINDOW) {
            return DigitReceiver.NONE;
        }
        int row = loudest(ROWS);
        int column = loudest(COLUMNS);
        double low = power(ROWS[row]);
        double high = power(COLUMNS[column]);
        boolean alike = low < high * TWIST && high < low * TWIST;
        return alike && (low + high) * 2 / (WINDOW * energy) > SHARE ? KEYS.charAt(row * 4 + column) : DigitReceiver.NONE;
    }

    private int loudest(double[] tones) {
        int best = 0;
        for (int i = 1; i < tones.length; i++) {
            if (power(tones[i]) > power(tones[best])) {
                best = i;
            }
        }
        return best;
    }

    private double power(double hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Audio.RATE);
        double previous = 0;
        double before = 0;
        for (short sample : window) {
            double now = sample + coefficient * previous - before;
            before = previous;
            previous = now;
        }
        return previous * previous + before * before - coefficient * previous * before;
    }
}
