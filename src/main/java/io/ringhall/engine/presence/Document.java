package io.ringhall.engine.presence;

/** The body of a NOTIFY. @param type its Content-Type */
public record Document(String type, byte[] body) {}
