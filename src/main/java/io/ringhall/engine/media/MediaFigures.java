package io.ringhall.engine.media;

/**
 * Counters since start, and gauges.
 *
 * @param portPairs bound so far
 * @param freePairs of those, waiting for a call
 * @param received RTP packets accepted
 * @param sent RTP packets sent, relayed and played
 * @param refused packets that were no RTP or came from a source that had no right to send
 * @param unsent packets the kernel did not take
 * @param failedRecordings recordings that could not be written in full
 */
public record MediaFigures(
        int terminals,
        int portPairs,
        int freePairs,
        int playing,
        int recording,
        long received,
        long sent,
        long refused,
        long unsent,
        long failedRecordings) {}
