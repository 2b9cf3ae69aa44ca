package io.ringhall.engine.call;

/**
 * Who is being connected: the leg that is routed, rung for and played to. At first the caller; a transfer or a replaced dialog
 * puts another in its place.
 */
public record Party(int leg, Caller who) {}
