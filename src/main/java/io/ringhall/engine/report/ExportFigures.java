package io.ringhall.engine.report;

/**
 * Copies of SIP messages for a capture server, since start.
 *
 * @param sent handed to the network
 * @param dropped lost on our side: too many waited, or the server could not be reached
 */
public record ExportFigures(long sent, long dropped) {
    public static final ExportFigures NONE = new ExportFigures(0, 0);
}
