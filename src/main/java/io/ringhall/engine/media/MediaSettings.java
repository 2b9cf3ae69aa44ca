package io.ringhall.engine.media;

/**
 * How media meets the network.
 *
 * @param bind local address, e.g. 0.0.0.0
 * @param rtpLow rtpHigh inclusive port range; RTP on even ports, RTCP on the next
 * @param threads media loops; 0 = one per core
 */
public record MediaSettings(String bind, int rtpLow, int rtpHigh, int threads) {
    public MediaSettings {
        if (rtpLow < 1024 || rtpHigh > 65_535 || rtpHigh - rtpLow < 3) {
            throw new IllegalArgumentException("RTP ports " + rtpLow + "-" + rtpHigh);
        }
    }
}
