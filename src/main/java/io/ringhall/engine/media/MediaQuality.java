package io.ringhall.engine.media;

/**
 * Quality of what a terminal receives (RFC 3550 §6.4.1).
 *
 * @param received RTP packets accepted
 * @param lost expected but not received, never negative
 * @param jitterMillis interarrival jitter
 * @param sent RTP packets sent
 * @param mos estimated listening quality 1.0-4.5 (E-model, ITU-T G.107, G.711 without concealment); 0 = nothing received
 */
public record MediaQuality(long received, long lost, double jitterMillis, long sent, double mos) {
    public static final MediaQuality NONE = new MediaQuality(0, 0, 0, 0, 0);
}
