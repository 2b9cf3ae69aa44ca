package io.ringhall.engine.config;

/** Sends calls elsewhere before anything rings. */
public record FlagRule(FlagCondition when, Destination destination) {}
