package io.ringhall.engine.call;

/**
 * A dialog to be replaced (RFC 3891 §6.1), as its author writes it.
 *
 * @param toTag the tag of whoever receives the Replaces
 * @param earlyOnly only while it has no answer
 */
public record Replaces(String callId, String toTag, String fromTag, boolean earlyOnly) {}
