package io.ringhall.engine.media;

import java.nio.ByteBuffer;

/**
 * Loss and jitter of what arrives (RFC 3550 §6.4.1, A.3, A.8). One thread writes; another may read a value that is a
 * packet old. Times are nanoseconds.
 */
final class Reception {
    private static final int FIRST_DYNAMIC = 96;
    private static final int RESTART = 3_000;

    private long received;
    private long lostBefore;
    private long base;
    private long highest;
    private long receivedSinceBase;
    private int ssrc;
    private double jitter;
    private long lastTransit;
    private boolean timed;

    void packet(ByteBuffer packet, int voiceType, long now) {
        received++;
        int sequence = Rtp.sequence(packet);
        int step = (short) (sequence - (int) highest);
        if (receivedSinceBase == 0 || Rtp.ssrc(packet) != ssrc || Math.abs(step) > RESTART) {
            lostBefore += lostSinceBase();
            ssrc = Rtp.ssrc(packet);
            base = sequence;
            highest = sequence;
            receivedSinceBase = 0;
            timed = false;
        } else if (step > 0) {
            highest += step;
        }
        receivedSinceBase++;
        // digits repeat one timestamp; the clock of a dynamic type is not known here
        if (Rtp.payloadType(packet) == voiceType && voiceType < FIRST_DYNAMIC && step >= 0) {
            measure(now * Audio.RATE / 1_000_000_000L - Rtp.timestamp(packet));
        }
    }

    private void measure(long transit) {
        int difference = (int) (transit - lastTransit);
        if (timed && Math.abs(difference) < Audio.RATE * 10) {
            jitter += (Math.abs(difference) - jitter) / 16;
        }
        lastTransit = transit;
        timed = true;
    }

    private long lostSinceBase() {
        return receivedSinceBase == 0 ? 0 : Math.max(0, highest - base + 1 - receivedSinceBase);
    }

    MediaQuality quality(long sent) {
        if (received == 0) {
            return new MediaQuality(0, 0, 0, sent, 0);
        }
        long lost = lostBefore + lostSinceBase();
        double millis = jitter * 1_000 / Audio.RATE;
        return new MediaQuality(received, lost, millis, sent, mos(100.0 * lost / (lost + received), millis));
    }

    /** ITU-T G.107 with its defaults; loss robustness Bpl 4.3 of plain G.711 (G.113), delay from a jitter buffer of twice the jitter. */
    static double mos(double lossPercent, double jitterMillis) {
        double delay = 40 + 2 * jitterMillis;
        double delayImpairment = 0.024 * delay + (delay > 177.3 ? 0.11 * (delay - 177.3) : 0);
        double rating = 93.2 - delayImpairment - 95 * lossPercent / (lossPercent + 4.3);
        if (rating <= 0) {
            return 1;
        }
        return Math.max(1, 1 + 0.035 * rating + rating * (rating - 60) * (100 - rating) * 7e-6);
    }
}
