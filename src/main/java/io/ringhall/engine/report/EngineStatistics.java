package io.ringhall.engine.report;

/** Counters since start, and gauges. @param malformed messages that did not parse @param shed calls refused under overload */
public record EngineStatistics(
        long received, long sent, long malformed, long shed, long callsStarted, int calls, int transactions, int registrations) {}
