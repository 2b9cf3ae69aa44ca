package io.ringhall.engine.config;

/** That a flag is set, or clear. @param flag its number */
public record FlagCondition(String flag, boolean set) {}
