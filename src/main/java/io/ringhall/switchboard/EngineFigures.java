package io.ringhall.switchboard;

/**
 * The engine's counters since start, and gauges.
 *
 * @param running false before start and after stop
 * @param sipPort the port phones reach it by, 0 when not running
 * @param malformed messages that did not parse
 * @param shed calls refused under overload
 */
public record EngineFigures(
        boolean running,
        int sipPort,
        long received,
        long sent,
        long malformed,
        long shed,
        long callsStarted,
        int calls,
        int transactions,
        int registrations) {
    static final EngineFigures STOPPED = new EngineFigures(false, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
