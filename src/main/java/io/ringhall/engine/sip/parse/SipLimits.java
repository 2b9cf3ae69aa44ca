package io.ringhall.engine.sip.parse;

/**
 * What a message may not exceed.
 *
 * @param message bytes of the whole message; beyond it 513
 * @param headers header lines
 * @param line bytes of one header line with its folds
 * @param uri bytes of the Request-URI; beyond it 414
 * @param vias Via values
 */
public record SipLimits(int message, int headers, int line, int uri, int vias) {
    public static final SipLimits DEFAULT = new SipLimits(65_536, 256, 16_384, 4_096, 70);
}
