package io.ringhall.calls;

/** A call that has ended and of which nobody was told yet. */
public record FinishedCall(String domain, CallDetails details) {}
