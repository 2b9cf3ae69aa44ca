package io.ringhall.engine.sip.parse;

/** What a message may not exceed. */
public record SipLimits(int message, int headers, int uri, int line) {
    public static final SipLimits DEFAULT = new SipLimits(65_535, 256, 2_048, 16_384);
}
